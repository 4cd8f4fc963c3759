# One fuzzer per file of tests/fuzz, each with every step at hand.

if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  message(FATAL_ERROR "SYMD_FUZZ needs clang, the compiler is ${CMAKE_CXX_COMPILER_ID}: "
                      "use the preset fuzz, or -DCMAKE_CXX_COMPILER=clang++")
endif()

file(GLOB fuzzers CONFIGURE_DEPENDS tests/fuzz/*.cpp)
foreach(file IN LISTS fuzzers)
  cmake_path(GET file STEM name)
  add_executable(${name} ${file})
  target_link_libraries(${name} PRIVATE symd ${SYMD_STEPS})
  target_compile_definitions(${name} PRIVATE SYMD_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
endforeach()
