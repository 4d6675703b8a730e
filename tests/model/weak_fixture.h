#pragma once

#include "model/weak/weak_container.h"
#include "model/weak/weak_references.h"
#include "tests/model/heap_fixture.h"

namespace tests {

/// Nodes that can be weakly referenced, and weak containers that hear of their death.
struct WeakFixture : HeapFixture
{
    model::Ref type = newClass("Node");

    WeakFixture()
    {
        type.as<model::TypeObject>()->isWeaklyReferable = true;
        callouts.onWeakrefCallback = [this](model::WeakrefObject* ref, model::Object* callback) {
            model::WeakContainer::handleDeath(heap, ref, callback);
        };
    }

    model::Ref node() { return newInstance(type); }
    model::Ref newRef(const model::Ref& to, const model::Ref& callback = {})
    {
        return model::weak::newReference(heap, heap.types().weakref, to.as<model::GcObject>(),
                                         callback.get());
    }
    model::Object* name(const char* text) { return heap.name(text); }
};

} // namespace tests
