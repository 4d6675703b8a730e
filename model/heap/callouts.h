#pragma once

#include "model/heap/atoms.h"

namespace model {

/// What the heap asks of the layers above it: everything that runs a script's own code.
class Callouts
{
public:
    virtual ~Callouts() = default;

    /// Runs `__del__` of the object, or closes a suspended generator. The object is held by
    /// one native reference meanwhile. Exceptions are reported, not passed on (R38).
    virtual void finalize(GcObject* object) = 0;

    /// Whether finalize() would do anything for this object.
    virtual bool hasFinalizer(const GcObject* object) const = 0;

    /// Runs `__tp_del__`, the finalizer of old (R165); held as in finalize().
    virtual void finalizeLegacy(GcObject* /*object*/) {}

    /// Calls `callback(ref)`; both are held by native references (R61, R65).
    virtual void callWeakrefCallback(WeakrefObject* ref, Object* callback) = 0;

    /// Whether calling this callback, or finalizing this object, runs code in Python.
    virtual bool runsPython(const Object* /*what*/) const { return true; }

    /// An allocation found the youngest generation over its threshold (R115).
    virtual void collectionDue() = 0;

    /// `a == b`: 1 or 0; -1 if an exception is set.
    virtual int areEqual(Object* a, Object* b) = 0;

    /// `hash(object)`; false if an exception is set.
    virtual bool hashOf(Object* object, Hash& hash) = 0;
};

} // namespace model
