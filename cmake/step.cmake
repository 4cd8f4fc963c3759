# symd_step(NAME STEPS...): the library symd_NAME from src/NAME/*.cpp, which consumes STEPS.
# Every step sees the public headers, and src/ as the root of its own ("text/source.h").

set(SYMD_STEPS "")

function(symd_step name)
  file(GLOB sources CONFIGURE_DEPENDS src/${name}/*.cpp)
  add_library(symd_${name} STATIC ${sources})
  set_target_properties(symd_${name} PROPERTIES EXPORT_NAME ${name})
  target_include_directories(symd_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>)
  list(TRANSFORM ARGN PREPEND symd_ OUTPUT_VARIABLE consumed)
  target_link_libraries(symd_${name} PUBLIC symd_api ${consumed})
  set(SYMD_STEPS ${SYMD_STEPS} symd_${name} PARENT_SCOPE)
endfunction()
