# The modules of the library that are written in Python, relative to this folder. They are
# embedded into the model (see embed_python.cmake); a package is a folder with an __init__.py.
set(REFSCOPE_PYTHON_MODULES
    importlib/__init__.py
)
