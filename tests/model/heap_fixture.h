#pragma once

#include "model/heap/dict_table.h"
#include "model/heap/traverse.h"

#include <functional>
#include <map>
#include <string>

namespace tests {

/// What a heap asks of its interpreter, answered without one.
class FakeCallouts final : public model::Callouts
{
public:
    std::function<void(model::GcObject*)> onFinalize;
    std::function<int(model::Object*, model::Object*)> onEqual;

    void finalize(model::GcObject* object) override { onFinalize(object); }
    bool hasFinalizer(const model::GcObject*) const override { return bool(onFinalize); }
    std::function<void(model::WeakrefObject*, model::Object*)> onWeakrefCallback;

    void callWeakrefCallback(model::WeakrefObject* ref, model::Object* callback) override
    {
        if (onWeakrefCallback)
            onWeakrefCallback(ref, callback);
    }
    void collectionDue() override {}
    int areEqual(model::Object* a, model::Object* b) override
    {
        return onEqual ? onEqual(a, b) : static_cast<int>(a == b || haveSameReferent(a, b));
    }
    /// Strs as ever, weak references as what they refer to, others by identity.
    bool hashOf(model::Object* object, model::Hash& hash) override
    {
        hash = object->id.value;
        if (object->type->layout == model::Kind::Str)
            hash = model::dict::hashOf(static_cast<model::StrObject*>(object));
        if (object->type->layout == model::Kind::Weakref) {
            auto* ref = static_cast<model::WeakrefObject*>(object);
            if (ref->hash == -1)
                hashOf(ref->referent, ref->hash);
            hash = ref->hash;
        }
        return true;
    }

private:
    static bool haveSameReferent(const model::Object* a, const model::Object* b)
    {
        if (a->type->layout != model::Kind::Weakref || b->type->layout != model::Kind::Weakref)
            return false;
        const auto* left = static_cast<const model::WeakrefObject*>(a);
        const auto* right = static_cast<const model::WeakrefObject*>(b);
        return left->referent != nullptr && left->referent == right->referent;
    }
};

/// A heap with a journal and fake callouts, and classes to make instances of.
struct HeapFixture
{
    model::Journal journal;
    FakeCallouts callouts;
    model::Heap heap;

    HeapFixture()
    {
        heap.setCallouts(&callouts);
        heap.setJournal(&journal);
    }

    model::Ref newClass(const char* name)
    {
        const model::BuiltinTypes& types = heap.types();
        model::Ref made = heap.create<model::TypeObject>(types.type, model::Kind::Type);
        auto* type = made.as<model::TypeObject>();
        type->name = name;
        type->isHeapType = true;
        type->hasAttributes = true;
        heap.place(type->id, model::Role::Base, type->base, model::Ref(heap, types.object));
        return made;
    }

    model::Ref newInstance(const model::Ref& type)
    {
        model::Ref made =
            heap.create<model::GcObject>(type.as<model::TypeObject>(), model::Kind::Instance);
        model::attributes::prepare(heap, made.as<model::GcObject>());
        heap.track(made.as<model::GcObject>());
        return made;
    }

    /// Objects whose count is not the number of their holders: `natives` are held by the test.
    int wrongCounts(std::initializer_list<const model::Ref*> natives) const
    {
        std::map<const model::Object*, std::uint32_t> holders;
        for (const model::Ref* native : natives)
            ++holders[native->get()];
        heap.forEachObject([&](const model::Object* object) {
            if (object->type == heap.types().str
                && static_cast<const model::StrObject*>(object)->isLent)
                ++holders[object];
            model::forEachReference<model::Walk::Owned>(
                object, [&](model::ObjectId, model::Slot, const model::Object* target) {
                    ++holders[target];
                });
        });
        int wrong = 0;
        heap.forEachObject([&](const model::Object* object) {
            if (!object->isStatic() && object->refcount != holders[object])
                ++wrong;
        });
        return wrong;
    }

    /// Whether the journal, replayed, gives exactly the references that are there.
    bool journalMatches(std::string* difference = nullptr) const;
};

} // namespace tests
