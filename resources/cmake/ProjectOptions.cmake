# What every target of the project is compiled with, and the faster tools where they are found.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Paths below the project count as relative, so that two clones share one cache; the other
    # two settings are what ccache needs to see through a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
endif()

# GCC 12 sees overruns in std::string's own moves once it optimises (GCC bugs 105329, 105651).
set(misled_warnings "")
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    set(misled_warnings -Wno-maybe-uninitialized -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow)
endif()

file(RELATIVE_PATH source_from_build ${PROJECT_BINARY_DIR} ${PROJECT_SOURCE_DIR})
add_library(project_options INTERFACE)
target_compile_features(project_options INTERFACE cxx_std_20)
target_compile_options(project_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    ${misled_warnings}
    # Messages name files from the project's root, however ccache has spelt the path.
    -fmacro-prefix-map=${PROJECT_SOURCE_DIR}/= -fmacro-prefix-map=${source_from_build}=
    $<$<BOOL:${REFSCOPE_WERROR}>:-Werror>
    $<$<BOOL:${CCACHE_PROGRAM}>:-fpch-preprocess>)
set(CMAKE_CXX_EXTENSIONS OFF)

find_program(MOLD_PROGRAM NAMES mold)
find_program(LLD_PROGRAM NAMES ld.lld)
if(MOLD_PROGRAM)
    target_link_options(project_options INTERFACE -fuse-ld=mold)
elseif(LLD_PROGRAM)
    target_link_options(project_options INTERFACE -fuse-ld=lld)
endif()

if(REFSCOPE_SANITIZE)
    target_compile_options(project_options INTERFACE
        -fsanitize=${REFSCOPE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(project_options INTERFACE -fsanitize=${REFSCOPE_SANITIZE})
endif()

# For the layers that see Qt: Qt's `slots` macro would erase `object.slots`.
add_library(qt_options INTERFACE)
target_link_libraries(qt_options INTERFACE project_options)
target_compile_definitions(qt_options INTERFACE QT_NO_KEYWORDS QT_NO_FOREACH)
