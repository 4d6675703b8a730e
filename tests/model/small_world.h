#pragma once

#include "model/history/recording.h"

#include <string_view>

namespace tests {

/// A first state written by hand: a module `__main__` with its dict, classes Node and list,
/// a function f with its code and a frame of it. Everything else is born by events.
struct SmallWorld
{
    static constexpr model::ObjectId kModule{1};
    static constexpr model::ObjectId kNamespace{2};
    static constexpr model::ObjectId kNode{3};
    static constexpr model::ObjectId kListType{4};
    static constexpr model::ObjectId kCode{5};
    static constexpr model::ObjectId kFunction{6};
    static constexpr model::ObjectId kFrame{7};
    static constexpr model::ObjectId kGetrefcount{8};
    static constexpr model::ObjectId kWeakrefType{9};

    model::Recording recording;
    model::Snapshot now;

    SmallWorld()
    {
        make(kModule, model::Kind::Module, "__main__");
        make(kNamespace, model::Kind::Dict, "");
        make(kNode, model::Kind::Type, "Node");
        make(kListType, model::Kind::Type, "list");
        make(kCode, model::Kind::Code, "f");
        make(kFunction, model::Kind::Function, "f");
        make(kFrame, model::Kind::Activation, "").type = kCode;
        make(kGetrefcount, model::Kind::BuiltinFunction, "getrefcount");
        make(kWeakrefType, model::Kind::Type, "weakref.ReferenceType");
        recording.start.edit(kModule).edges.insert({model::Role::ModuleDict, kNamespace});
        recording.start.setMainModule(kModule);
        ++recording.start.edit(kNamespace).refcount;
        recording.start.completeFirstState();
        recording.localNames[kCode] = {text("x"), text("y")};
        recording.attributeNames[kNode] = {text("name"), text("next")};
        now = recording.start;
    }

    model::TextId text(std::string_view words) { return recording.journal.texts().intern(words); }

    void happen(const model::Event& event)
    {
        recording.journal.append(event);
        now.apply(event);
    }

    model::ObjectId bear(model::ObjectId type, model::Kind kind, std::string_view words = {})
    {
        const model::ObjectId id{now.lastId() + 1};
        happen(model::event::Allocated{id, type, kind, false, text(words)});
        return id;
    }

    void link(model::ObjectId owner, model::Slot slot, model::ObjectId target)
    {
        happen(model::event::Linked{owner, slot, target, now.at(target).refcount});
    }

    /// The native reference of its birth goes into a slot.
    void place(model::ObjectId owner, model::Slot slot, model::ObjectId target)
    {
        happen(model::event::Moved{model::kInterpreter, model::Role::Native, owner, slot, target});
    }

    /// `name = target` in `__main__`.
    void bind(std::string_view name, model::ObjectId target)
    {
        const auto entry = static_cast<std::uint32_t>(now.at(kNamespace).edges.size());
        const model::ObjectId key = bear({}, model::Kind::Str, "'" + std::string(name) + "'");
        place(kNamespace, {model::Role::Entry, entry}, key);
        link(kNamespace, {model::Role::Entry, entry + 1}, target);
    }

private:
    model::ObjectState& make(model::ObjectId id, model::Kind kind, std::string_view words)
    {
        model::ObjectState& state = recording.start.edit(id);
        state.life = model::ObjectState::Life::Alive;
        state.kind = kind;
        state.text = text(words);
        state.refcount = state.nativeHolders = kind == model::Kind::Activation ? 0 : 1;
        return state;
    }
};

} // namespace tests
