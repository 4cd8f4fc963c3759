# symd_embed(TARGET NAME DECLARATION FILES...): compiles the text of FILES into TARGET, behind the function
# of that declaration in namespace symd. With a parameter `name` it returns the file of that name, or
# nothing when there is none; without a parameter it returns the one file.

function(symd_embed target name declaration)
  set(generated ${PROJECT_BINARY_DIR}/embedded/${name}.cpp)
  list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/" REGEX "^[^/]" OUTPUT_VARIABLE files)
  set(script ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} "-DOUTPUT=${generated}" "-DDECLARATION=${declaration}" "-DFILES=${files}"
            -P ${script}
    DEPENDS ${files} ${script}
    COMMENT "Embedding ${name}"
    VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
