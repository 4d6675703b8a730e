#pragma once

#include "model/heap/type.h"

namespace model {

// X(member, name, base)
#define REFSCOPE_EXCEPTIONS(X)                                                                     \
    X(baseException, "BaseException", object)                                                      \
    X(systemExit, "SystemExit", baseException)                                                     \
    X(keyboardInterrupt, "KeyboardInterrupt", baseException)                                       \
    X(generatorExit, "GeneratorExit", baseException)                                               \
    X(exception, "Exception", baseException)                                                       \
    X(stopIteration, "StopIteration", exception)                                                   \
    X(stopAsyncIteration, "StopAsyncIteration", exception)                                         \
    X(arithmeticError, "ArithmeticError", exception)                                               \
    X(floatingPointError, "FloatingPointError", arithmeticError)                                   \
    X(overflowError, "OverflowError", arithmeticError)                                             \
    X(zeroDivisionError, "ZeroDivisionError", arithmeticError)                                     \
    X(assertionError, "AssertionError", exception)                                                 \
    X(attributeError, "AttributeError", exception)                                                 \
    X(bufferError, "BufferError", exception)                                                       \
    X(eofError, "EOFError", exception)                                                             \
    X(importError, "ImportError", exception)                                                       \
    X(moduleNotFoundError, "ModuleNotFoundError", importError)                                     \
    X(lookupError, "LookupError", exception)                                                       \
    X(indexError, "IndexError", lookupError)                                                       \
    X(keyError, "KeyError", lookupError)                                                           \
    X(memoryError, "MemoryError", exception)                                                       \
    X(nameError, "NameError", exception)                                                           \
    X(unboundLocalError, "UnboundLocalError", nameError)                                           \
    X(osError, "OSError", exception)                                                               \
    X(blockingIoError, "BlockingIOError", osError)                                                 \
    X(childProcessError, "ChildProcessError", osError)                                             \
    X(connectionError, "ConnectionError", osError)                                                 \
    X(brokenPipeError, "BrokenPipeError", connectionError)                                         \
    X(connectionAbortedError, "ConnectionAbortedError", connectionError)                           \
    X(connectionRefusedError, "ConnectionRefusedError", connectionError)                           \
    X(connectionResetError, "ConnectionResetError", connectionError)                               \
    X(fileExistsError, "FileExistsError", osError)                                                 \
    X(fileNotFoundError, "FileNotFoundError", osError)                                             \
    X(interruptedError, "InterruptedError", osError)                                               \
    X(isADirectoryError, "IsADirectoryError", osError)                                             \
    X(notADirectoryError, "NotADirectoryError", osError)                                           \
    X(permissionError, "PermissionError", osError)                                                 \
    X(processLookupError, "ProcessLookupError", osError)                                           \
    X(timeoutError, "TimeoutError", osError)                                                       \
    X(referenceError, "ReferenceError", exception)                                                 \
    X(runtimeError, "RuntimeError", exception)                                                     \
    X(notImplementedError, "NotImplementedError", runtimeError)                                    \
    X(recursionError, "RecursionError", runtimeError)                                              \
    X(syntaxError, "SyntaxError", exception)                                                       \
    X(indentationError, "IndentationError", syntaxError)                                           \
    X(tabError, "TabError", indentationError)                                                      \
    X(systemError, "SystemError", exception)                                                       \
    X(typeError, "TypeError", exception)                                                           \
    X(valueError, "ValueError", exception)                                                         \
    X(unicodeError, "UnicodeError", valueError)                                                    \
    X(unicodeDecodeError, "UnicodeDecodeError", unicodeError)                                      \
    X(unicodeEncodeError, "UnicodeEncodeError", unicodeError)                                      \
    X(unicodeTranslateError, "UnicodeTranslateError", unicodeError)                                \
    X(warning, "Warning", exception)                                                               \
    X(deprecationWarning, "DeprecationWarning", warning)                                           \
    X(pendingDeprecationWarning, "PendingDeprecationWarning", warning)                             \
    X(runtimeWarning, "RuntimeWarning", warning)                                                   \
    X(syntaxWarning, "SyntaxWarning", warning)                                                     \
    X(userWarning, "UserWarning", warning)                                                         \
    X(futureWarning, "FutureWarning", warning)                                                     \
    X(importWarning, "ImportWarning", warning)                                                     \
    X(unicodeWarning, "UnicodeWarning", warning)                                                   \
    X(bytesWarning, "BytesWarning", warning)                                                       \
    X(encodingWarning, "EncodingWarning", warning)                                                 \
    X(resourceWarning, "ResourceWarning", warning)

/// The built-in exception classes, as plain members.
struct ExceptionTypes
{
#define X(member, name, base) TypeObject* member = nullptr;
    REFSCOPE_EXCEPTIONS(X)
#undef X
};

} // namespace model
