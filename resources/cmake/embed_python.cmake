# cmake -D SOURCE_DIR=<resources/python> -D OUTPUT=<file.cpp> -P embed_python.cmake
#
# Writes the modules that are named in SOURCE_DIR/modules.cmake as tables of string literals (see
# model/lang/modules/library.h). A text is cut into pieces, since compilers limit literals.
cmake_minimum_required(VERSION 3.25)
set(piece_length 12000)

include(${SOURCE_DIR}/modules.cmake)
set(tables "")
set(rows "")
set(number 0)
foreach(path IN LISTS REFSCOPE_PYTHON_MODULES)
    file(READ "${SOURCE_DIR}/${path}" text)
    string(FIND "${text}" ")py~\"" delimiter)
    if(NOT delimiter EQUAL -1)
        message(FATAL_ERROR "${path} holds the delimiter of the literals it has to be put in")
    endif()
    string(LENGTH "${text}" length)
    string(APPEND tables "constexpr std::string_view kPieces${number}[] = {\n")
    set(start 0)
    while(TRUE)
        string(SUBSTRING "${text}" ${start} ${piece_length} piece)
        string(APPEND tables "    R\"py~(${piece})py~\",\n")
        math(EXPR start "${start} + ${piece_length}")
        if(start GREATER_EQUAL length)
            break()
        endif()
    endwhile()
    string(APPEND tables "};\n")

    string(REGEX REPLACE "\\.py$" "" name "${path}")
    set(is_package false)
    if(name MATCHES "/__init__$")
        set(is_package true)
        string(REGEX REPLACE "/__init__$" "" name "${name}")
    endif()
    string(REPLACE "/" "." name "${name}")
    string(APPEND rows "    {\"${name}\", \"${path}\", ${is_package}, kPieces${number}},\n")
    math(EXPR number "${number} + 1")
endforeach()

set(whole "// Written by resources/cmake/embed_python.cmake from resources/python.

#include \"model/lang/modules/library.h\"

namespace model {

namespace {

${tables}
constexpr LibraryModule kLibraryModules[] = {
${rows}};

} // namespace

std::span<const LibraryModule> libraryModules()
{
    return kLibraryModules;
}

} // namespace model
")
file(WRITE "${OUTPUT}" "${whole}")
