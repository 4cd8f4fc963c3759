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
  # Its names are numbers, which another of these has too.
  set_source_files_properties(${generated} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# symd_pack(PACKED DIGESTS FILES...): packs grammar files; the lists of what is made of them, under the
# same names in folders of their own.
function(symd_pack packed digests)
  set(folder ${PROJECT_BINARY_DIR}/embedded)
  file(MAKE_DIRECTORY ${folder}/packed ${folder}/digests)
  foreach(file IN LISTS ARGN)
    cmake_path(GET file FILENAME name)
    add_custom_command(
      OUTPUT ${folder}/packed/${name} ${folder}/digests/${name}
      COMMAND pack_grammar ${file} ${folder}/packed/${name} ${folder}/digests/${name}
      DEPENDS ${file} pack_grammar
      COMMENT "Packing ${name}"
      VERBATIM)
    list(APPEND packed_files ${folder}/packed/${name})
    list(APPEND digest_files ${folder}/digests/${name})
  endforeach()
  set(${packed} ${packed_files} PARENT_SCOPE)
  set(${digests} ${digest_files} PARENT_SCOPE)
endfunction()
