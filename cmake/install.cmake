# cmake --install: the commands, the library with its headers, the grammars and a CMake package, so that
# find_package(symd) and symd::symd are all that another project needs.

include(CMakePackageConfigHelpers)

set(symd_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/symd)

install(TARGETS ${symd_commands} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS symd ${SYMD_STEPS} symd_api EXPORT symd
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/symd DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(DIRECTORY grammars/ DESTINATION ${CMAKE_INSTALL_DATADIR}/symd/grammars
        FILES_MATCHING PATTERN "*.json")
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)

install(EXPORT symd NAMESPACE symd:: FILE symdTargets.cmake DESTINATION ${symd_package_dir})
configure_package_config_file(cmake/symdConfig.cmake.in ${PROJECT_BINARY_DIR}/symdConfig.cmake
                              INSTALL_DESTINATION ${symd_package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/symdConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/symdConfig.cmake ${PROJECT_BINARY_DIR}/symdConfigVersion.cmake
        DESTINATION ${symd_package_dir})
install(FILES cmake/dependencies.cmake DESTINATION ${symd_package_dir} RENAME symdDependencies.cmake)
