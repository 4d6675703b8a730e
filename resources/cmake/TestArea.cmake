# refscope_test_area(<area> [LIBRARIES <target>...] SOURCES <tst_name.cpp>...)
#
# One executable tests_<area> for the whole folder, because each executable costs a link, and one
# ctest entry per file tst_some_name.cpp, which registers its class TestSomeName (see
# tests/support/registry.h). Other sources are only compiled.
function(refscope_test_area area)
    cmake_parse_arguments(arg "" "" "LIBRARIES;SOURCES" ${ARGN})
    add_executable(tests_${area} ${arg_SOURCES})
    set_target_properties(tests_${area} PROPERTIES AUTOMOC ON)
    target_link_libraries(tests_${area} PRIVATE test_support ${arg_LIBRARIES})
    target_precompile_headers(tests_${area} PRIVATE
        <algorithm> <string> <vector> <QtTest/QTest>)

    foreach(source IN LISTS arg_SOURCES)
        get_filename_component(stem ${source} NAME_WE)
        if(NOT stem MATCHES "^tst_")
            continue()
        endif()
        string(REPLACE "_" ";" words ${stem})
        list(REMOVE_AT words 0)
        set(class Test)
        foreach(word IN LISTS words)
            string(SUBSTRING ${word} 0 1 first)
            string(SUBSTRING ${word} 1 -1 rest)
            string(TOUPPER ${first} first)
            string(APPEND class ${first}${rest})
        endforeach()
        add_test(NAME ${area}/${stem} COMMAND tests_${area} ${class})
    endforeach()
endfunction()
