#pragma once

namespace model {

struct TypeObject;

// X(member): the types of modules written in C++, which make them when they are first imported.
#define REFSCOPE_MODULE_TYPES(X)                                                                   \
    X(partial)                                                                                     \
    X(keyWrapper)                                                                                  \
    X(lruWrapper)                                                                                  \
    X(lruLink)                                                                                     \
    X(deque)                                                                                       \
    X(dequeIterator)                                                                               \
    X(dequeReverseIterator)                                                                        \
    X(defaultDict)                                                                                 \
    X(orderedDict)                                                                                 \
    X(orderedIterator)                                                                             \
    X(orderedKeys)                                                                                 \
    X(orderedValues)                                                                               \
    X(orderedItems)                                                                                \
    X(tupleGetter)                                                                                 \
    X(abcData)                                                                                     \
    X(accumulate)                                                                                  \
    X(chain)                                                                                       \
    X(combinations)                                                                                \
    X(combinationsWithReplacement)                                                                 \
    X(compress)                                                                                    \
    X(count)                                                                                       \
    X(cycle)                                                                                       \
    X(dropWhile)                                                                                   \
    X(filterFalse)                                                                                 \
    X(groupBy)                                                                                     \
    X(grouper)                                                                                     \
    X(islice)                                                                                      \
    X(pairwise)                                                                                    \
    X(permutations)                                                                                \
    X(product)                                                                                     \
    X(repeat)                                                                                      \
    X(starMap)                                                                                     \
    X(takeWhile)                                                                                   \
    X(tee)                                                                                         \
    X(teeData)                                                                                     \
    X(zipLongest)                                                                                  \
    X(itemGetter)                                                                                  \
    X(attributeGetter)                                                                             \
    X(methodCaller)                                                                                \
    X(simpleNamespace)                                                                             \
    X(random)                                                                                      \
    X(structTime)                                                                                  \
    X(frameLocalsProxy)

/// Null until the module is imported.
struct ModuleTypes
{
#define X(member) TypeObject* member = nullptr;
    REFSCOPE_MODULE_TYPES(X)
#undef X
};

} // namespace model
