# Finds the libraries that symd is built on. The installed package uses this file too, so that a program
# that links symd finds them in the same way.
#
# Newer systems bring a CMake package (RE2 with abseil behind it), Debian 12 only a pkg-config file.
# Whichever there is, the result is called symd::re2 and symd::utf8proc.

# symd_find_archive(NAME OUT): with SYMD_STATIC the archive of the pkg-config module of NAME, if it has one
# that needs no other library.
function(symd_find_archive name out)
  set(${out} "" PARENT_SCOPE)
  if(SYMD_STATIC AND symd_${name}_STATIC_LIBRARIES STREQUAL name)
    find_library(symd_${name}_archive "lib${name}.a" HINTS ${symd_${name}_STATIC_LIBRARY_DIRS})
    if(symd_${name}_archive)
      set(${out} ${symd_${name}_archive} PARENT_SCOPE)
    endif()
  endif()
endfunction()

# symd_find_library(NAME PACKAGE MODULE DEBIAN OUT): defines symd::NAME from the CMake package PACKAGE or
# the pkg-config module MODULE; otherwise adds a line that names the Debian package to the list OUT.
function(symd_find_library name package module debian out)
  if(TARGET symd::${name})
    return()
  endif()
  set(found "")
  find_package(${package} CONFIG QUIET)
  foreach(target IN ITEMS ${package}::${package} ${package})
    if(TARGET ${target} AND NOT found)
      set(found ${target})
    endif()
  endforeach()
  if(NOT found)
    find_package(PkgConfig QUIET)
    if(PkgConfig_FOUND)
      pkg_check_modules(symd_${name} QUIET IMPORTED_TARGET ${module})
    endif()
    if(TARGET PkgConfig::symd_${name})
      set(found PkgConfig::symd_${name})
      symd_find_archive(${name} archive)
      if(archive)
        set(found ${archive} ${symd_${name}_LDFLAGS_OTHER})
      endif()
    endif()
  endif()
  if(found)
    add_library(symd::${name} INTERFACE IMPORTED)
    target_link_libraries(symd::${name} INTERFACE ${found})
    target_include_directories(symd::${name} INTERFACE ${symd_${name}_INCLUDE_DIRS})
  elseif(PkgConfig_FOUND)
    set(${out} ${${out}} "${name}: on Debian, apt-get install ${debian}" PARENT_SCOPE)
  else()
    set(${out} ${${out}} "${name}: on Debian, apt-get install ${debian} pkg-config" PARENT_SCOPE)
  endif()
endfunction()

# What a program that links the installed library needs too.
macro(symd_find_libraries out)
  symd_find_library(re2 re2 re2 libre2-dev ${out})
  symd_find_library(utf8proc utf8proc libutf8proc libutf8proc-dev ${out})
endmacro()

# What only the build itself needs: libraries of headers.
macro(symd_find_build_libraries out)
  find_package(nlohmann_json CONFIG QUIET)
  if(NOT nlohmann_json_FOUND)
    list(APPEND ${out} "nlohmann/json: on Debian, apt-get install nlohmann-json3-dev")
  endif()
  find_package(CLI11 CONFIG QUIET)
  if(NOT CLI11_FOUND)
    list(APPEND ${out} "CLI11: on Debian, apt-get install libcli11-dev")
  endif()
endmacro()
