// Frames of running code: how they begin and end, and when an object of their own keeps them.

#include "model/heap/heap.h"

#include <cstring>
#include <new>
#include <utility>

namespace model {

Activation* Heap::newActivation(std::uint32_t slots, std::uint32_t stack)
{
    const std::size_t size = sizeof(Activation) + (slots + stack) * sizeof(Object*);
    auto* activation = new (m_frames.allocate(size)) Activation{};
    activation->id = nextId();
    activation->slotCount = slots;
    activation->capacity = slots + stack;
    std::memset(static_cast<void*>(activation->slots()), 0, slots * sizeof(Object*));
    return activation;
}

Activation* Heap::newFrame(CodeObject* code, DictObject* globals, DictObject* builtins,
                           std::uint32_t stack)
{
    const bool isCounted = m_dialect.frames.areObjects && countFrame(code);
    Activation* frame = newActivation(static_cast<std::uint32_t>(code->localNames.size()), stack);
    frame->code = code;
    frame->globals = globals;
    frame->builtins = builtins;
    record(event::Allocated{frame->id, code->id, Kind::Activation, false, {}, isCounted});
    link(frame->id, Role::FrameCode, code);
    if (m_dialect.frames.areObjects) {
        frame->ownsNamespaces = true;
        link(frame->id, Role::Globals, globals);
        link(frame->id, Role::Builtins, builtins);
    }
    return frame;
}

void Heap::setCaller(Activation* activation, Activation* caller)
{
    activation->caller = caller;
    if (m_dialect.frames.areObjects && caller != nullptr && caller->frameObject != nullptr)
        frameObjectOf(activation);
}

void Heap::forgetCaller(Activation* activation)
{
    activation->caller = nullptr;
    if (FrameObject* frame = activation->frameObject)
        clear(frame->id, Role::FrameBack, frame->back);
}

void Heap::clearActivation(Activation* activation)
{
    const ObjectId id = activation->id;
    for (std::uint32_t i = 0; i < activation->slotCount; ++i)
        clear(id, {Role::Local, i}, activation->slots()[i]);
    while (activation->stackSize > 0) {
        // Bottom first, as _PyFrame_Clear() does.
        const std::uint32_t size = std::exchange(activation->stackSize, 0);
        for (std::uint32_t i = 0; i < size; ++i)
            clear(id, {Role::Stack, i}, activation->stack()[i]);
    }
    clear(id, Role::HandledException, activation->savedException);
    clear(id, Role::FrameObject, activation->frameObject);
    if (m_dialect.frames.areObjects) {
        clear(id, Role::Builtins, activation->builtins);
        clear(id, Role::Globals, activation->globals);
    }
    clear(id, Role::FrameLocals, activation->locals);
    clear(id, Role::FrameFunction, activation->function);
}

void Heap::freeActivation(Activation* activation)
{
    const bool isCounted = m_dialect.frames.areObjects && countFrameDeath(activation->code);
    // The code comes last: its word marks the activation as one in use.
    if (activation->code != nullptr)
        unlink(activation->id, Role::FrameCode, activation->code);
    record(event::Freed{activation->id, isCounted});
    m_frames.free(activation, sizeof(Activation) + activation->capacity * sizeof(Object*));
}

void Heap::retire(Activation* activation)
{
    if (activation->frameObject != nullptr) {
        Ref held = take(activation->id, Role::FrameObject, activation->frameObject);
        auto* frame = held.as<FrameObject>();
        if (frame->refcount > 1 || m_onlyCollectionFrees) {
            frame->ownsActivation = true;
            record(event::FrameOwned{activation->id, activation->keeper, frame->id});
            activation->keeper = frame->id;
            if (Activation* caller = activation->caller;
                caller != nullptr && frame->back == nullptr)
                set(frame->id, Role::FrameBack, frame->back, frameObjectOf(caller));
            activation->caller = nullptr;
            track(frame);
            return;
        }
        frame->activation = nullptr;
    }
    clearActivation(activation);
    freeActivation(activation);
}

Ref Heap::frameObjectOf(Activation* activation)
{
    if (activation->frameObject == nullptr) {
        Ref made = create<FrameObject>(m_types.frame, Kind::Frame);
        made.as<FrameObject>()->activation = activation;
        made.as<FrameObject>()->isWhole = m_dialect.frames.areObjects;
        place(activation->id, Role::FrameObject, activation->frameObject, std::move(made));
    }
    FrameObject* frame = activation->frameObject;
    if (m_dialect.frames.areObjects && frame->back == nullptr && activation->caller != nullptr
        && activation->caller->frameObject != nullptr)
        set(frame->id, Role::FrameBack, frame->back, Ref(*this, activation->caller->frameObject));
    return {*this, activation->frameObject};
}

} // namespace model
