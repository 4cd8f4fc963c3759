# The options of the build and what they switch on for every target.

option(BUILD_TESTING "Build the tests (needs Catch2)" ${PROJECT_IS_TOP_LEVEL})
option(SYMD_STRICT "Warnings are errors (our presets only: a newer compiler may warn of more)" OFF)
option(SYMD_FUZZ "Build tests/fuzz/*.cpp with libFuzzer (needs clang)" OFF)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
endif()

# The search for symbols in shared libraries takes a millisecond at each start.
set(symd_static OFF)
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT APPLE)
  set(symd_static ON)
endif()
option(SYMD_STATIC "Link the commands with archives of the libraries, where there are any" ${symd_static})

function(symd_link_statically)
  if(SYMD_STATIC AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    foreach(target IN LISTS ARGN)
      target_link_options(${target} PRIVATE -static-libgcc -static-libstdc++)
    endforeach()
  endif()
endfunction()

set(CMAKE_CXX_EXTENSIONS OFF)

if(SYMD_STRICT)
  add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
endif()

if(SYMD_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()

# Optimisation across files pays where one step calls another for every line. It is left to g++ in
# release builds: clang needs a linker plug-in for it that Debian's clang does not bring along.
include(CheckIPOSupported)
set(symd_can_optimise OFF)
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  check_ipo_supported(RESULT symd_can_optimise OUTPUT symd_ipo_output LANGUAGES CXX)
endif()
option(SYMD_IPO "Optimise across files" ${symd_can_optimise})

# Objects carry machine code beside the compiler's own form, so that what is installed can be linked
# with another compiler, and the tests without waiting for a second compilation.
function(symd_optimise_across_files)
  if(SYMD_IPO)
    set_target_properties(${ARGN} PROPERTIES INTERPROCEDURAL_OPTIMIZATION ON)
    foreach(target IN LISTS ARGN)
      target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-ffat-lto-objects>)
    endforeach()
  endif()
endfunction()
