# refscope_embed_python(<target>)
#
# Adds the modules written in Python (resources/python) to a target of the calling folder, as
# string tables in one generated source.
function(refscope_embed_python target)
    set(folder ${PROJECT_SOURCE_DIR}/resources/python)
    set(script ${PROJECT_SOURCE_DIR}/resources/cmake/embed_python.cmake)
    include(${folder}/modules.cmake)
    list(TRANSFORM REFSCOPE_PYTHON_MODULES PREPEND ${folder}/ OUTPUT_VARIABLE files)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/library_texts.cpp)
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -D SOURCE_DIR=${folder} -D OUTPUT=${output} -P ${script}
        DEPENDS ${files} ${folder}/modules.cmake ${script}
        COMMENT "Embedding the modules written in Python"
        VERBATIM)
    set_source_files_properties(${output} PROPERTIES
        SKIP_UNITY_BUILD_INCLUSION ON SKIP_PRECOMPILE_HEADERS ON)
    target_sources(${target} PRIVATE ${output})
endfunction()
