#include "model/query/labels.h"

#include <array>

namespace model {

namespace {

/// A look at one moment with the names that belong to it.
struct View
{
    const Snapshot& snapshot;
    const Recording& recording;

    const ObjectState& at(ObjectId id) const { return snapshot.at(id); }
    std::string_view text(TextId id) const { return recording.journal.texts().text(id); }
    std::string_view text(ObjectId id) const
    {
        return snapshot.contains(id) ? text(at(id).text) : std::string_view();
    }
    std::string object(ObjectId id) const { return objectLabel(snapshot, recording, id); }
};

/// The text behind a str's repr, where that is simple; else the repr itself.
std::string_view unquoted(std::string_view text)
{
    const bool isQuoted = text.size() >= 2 && (text.front() == '\'' || text.front() == '"');
    return isQuoted ? text.substr(1, text.size() - 2) : text;
}

/// "ReferenceType" is what Python says for `weakref.ref`; people say weakref.
std::string_view shortTypeName(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? name : name.substr(dot + 1);
    if (last == "ReferenceType")
        return "weakref";
    if (last == "ProxyType" || last == "CallableProxyType")
        return "proxy";
    return last;
}

std::string frameName(std::string_view code)
{
    std::string name(code.empty() ? "frame" : code);
    if (name.front() != '<')
        name += "()";
    return name;
}

/// What the library calls a container of its own that is older than the script: "sys.modules".
/// Empty where no module or class of then has a name for it.
std::string libraryName(const View& view, ObjectId id)
{
    const std::uint32_t older = view.recording.start.lastId();
    if (id.value > older || !view.snapshot.contains(id))
        return {};
    const Kind kind = view.at(id).kind;
    if (kind != Kind::Dict && kind != Kind::List && kind != Kind::Set)
        return {};
    for (std::uint32_t i = 1; i <= older; ++i) {
        const ObjectState& names = view.at({i});
        if (!names.keeper || names.keeper == view.snapshot.mainModule())
            continue;
        for (const Edge& edge : names.edges) {
            if (edge.target != id || edge.slot.role() != Role::Entry || edge.slot.index() % 2 == 0)
                continue;
            const ObjectId key = names.edges.targetIn({Role::Entry, edge.slot.index() - 1});
            const std::string_view owner = view.text(names.keeper);
            if (key && !owner.empty())
                return std::string(unquoted(owner)) + '.' + std::string(unquoted(view.text(key)));
        }
    }
    return {};
}

/// "Node#7": the type and a number that is never used again.
std::string numbered(const View& view, ObjectId id, ObjectId typeId)
{
    if (std::string name = libraryName(view, id); !name.empty())
        return name;
    const std::string_view type = shortTypeName(view.text(typeId));
    const std::string name = (type.empty() ? "object" : std::string(type)) + "#";
    const std::uint32_t older = view.recording.start.lastId();
    if (id.value > older)
        return name + std::to_string(id.value - older);
    return "built-in " + name + std::to_string(id.value);
}

std::string nameFrom(const View& view,
                     const std::unordered_map<ObjectId, std::vector<TextId>>& names, ObjectId owner,
                     std::uint32_t index, std::string_view fallback)
{
    const auto found = names.find(owner);
    if (found != names.end() && index < found->second.size() && found->second[index])
        return std::string(view.text(found->second[index]));
    return std::string(fallback) + " " + std::to_string(index);
}

/// The instance whose attributes a dict shows without having keys of its own.
ObjectId instanceOf(const View& view, ObjectId dict)
{
    const auto isOwner = [&](std::uint32_t id) {
        const ObjectState& state = view.at(ObjectId{id});
        return state.isAlive() && state.edges.targetIn(Role::InstanceDict) == dict;
    };
    for (std::uint32_t id = dict.value; id > 0; --id) // Mostly born shortly before its dict.
        if (isOwner(id))
            return ObjectId{id};
    for (std::uint32_t id = dict.value + 1; id <= view.snapshot.lastId(); ++id)
        if (isOwner(id))
            return ObjectId{id};
    return {};
}

/// The key of a dict's entry as Python would write it; empty while the entry is being made or
/// taken apart.
std::string keyOf(const View& view, ObjectId dict, std::uint32_t entry)
{
    if (const ObjectId key = view.at(dict).edges.targetIn({Role::Entry, 2 * entry}))
        return view.object(key);
    if (const ObjectId instance = instanceOf(view, dict))
        return '\''
               + nameFrom(view, view.recording.attributeNames, view.at(instance).type, entry,
                          "attribute")
               + '\'';
    return {};
}

std::string entryLabel(const View& view, ObjectId dict, std::uint32_t index)
{
    const std::string key = keyOf(view, dict, index / 2);
    if (key.empty())
        return index % 2 == 0 ? "a key" : "an entry";
    if (index % 2 == 0)
        return "key " + key;
    const ObjectId keeper = view.at(dict).keeper;
    if (!keeper)
        return '[' + key + ']';
    const std::string name(unquoted(key));
    return view.at(keeper).kind == Kind::Type ? '.' + name : name;
}

/// Fixed words for slots whose name does not depend on the owner.
std::string_view fixedLabel(Role role)
{
    switch (role) {
    case Role::Native:
    case Role::Static: return "the interpreter";
    case Role::Class: return "class";
    case Role::InstanceDict:
    case Role::TypeDict:
    case Role::ModuleDict: return ".__dict__";
    case Role::Stack: return "value stack";
    case Role::FrameObject: return "frame object";
    case Role::FrameFunction: return "function";
    case Role::FrameCode: return "code";
    case Role::FrameLocals: return "namespace";
    case Role::FrameBack: return ".f_back";
    case Role::GeneratorCode: return ".gi_code";
    case Role::Code: return ".__code__";
    case Role::Globals: return ".__globals__";
    case Role::Builtins: return ".__builtins__";
    case Role::Module: return ".__module__";
    case Role::Defaults: return ".__defaults__";
    case Role::KwDefaults: return ".__kwdefaults__";
    case Role::Doc: return ".__doc__";
    case Role::Name: return ".__name__";
    case Role::Closure: return ".__closure__";
    case Role::Annotations: return ".__annotations__";
    case Role::QualName: return ".__qualname__";
    case Role::Mro: return ".__mro__";
    case Role::Bases: return ".__bases__";
    case Role::Base: return ".__base__";
    case Role::Callback: return "callback";
    case Role::Args: return ".args";
    case Role::Notes: return ".__notes__";
    case Role::Traceback: return ".__traceback__";
    case Role::Cause: return ".__cause__";
    case Role::Context: return ".__context__";
    case Role::TracebackNext: return ".tb_next";
    case Role::TracebackFrame: return ".tb_frame";
    case Role::Pending: return "pending removal";
    case Role::HandledException: return "handled exception";
    default: return {};
    }
}

std::string fieldLabel(const View& view, ObjectId owner, std::uint32_t index)
{
    if (view.at(owner).kind == Kind::BoundMethod && index < 2)
        return index == 0 ? ".__func__" : ".__self__";
    if (view.at(owner).kind == Kind::BuiltinFunction && index == 0)
        return ".__self__";
    return "part " + std::to_string(index);
}

bool isCallable(Kind kind)
{
    return kind == Kind::Function || kind == Kind::BuiltinFunction || kind == Kind::BoundMethod
           || kind == Kind::Type;
}

/// The callable that waits on the stack for the value at `depth` as its argument, or none.
///
/// A call without a receiver leaves an empty place below the callable, so the lowest value
/// above the nearest empty place is what is called. Elsewhere the nearest callable is.
ObjectId calleeOf(const View& view, ObjectId frame, std::uint32_t depth)
{
    const EdgeList& edges = view.at(frame).edges;
    ObjectId lowest;
    ObjectId nearest;
    for (std::uint32_t i = depth; i-- > 0;) {
        lowest = edges.targetIn({Role::Stack, i});
        if (!lowest) {
            const ObjectId callee = edges.targetIn({Role::Stack, i + 1});
            return i + 1 < depth && isCallable(view.at(callee).kind) ? callee : nearest;
        }
        if (!nearest && isCallable(view.at(lowest).kind))
            nearest = lowest;
    }
    return nearest;
}

std::string stackHolder(const View& view, ObjectId frame, std::uint32_t depth)
{
    if (const ObjectId callee = calleeOf(view, frame, depth)) {
        const std::string_view name = view.text(callee);
        return "argument of " + (name.empty() ? view.object(callee) : std::string(name));
    }
    return "temporary on the value stack of " + view.object(frame);
}

/// "cell x", where the variable's name is known: from the cell or from a frame that has it.
std::string cellName(const View& view, ObjectId cell)
{
    if (const std::string_view name = view.text(cell); !name.empty())
        return "cell " + std::string(name);
    for (ObjectId frame = view.snapshot.topFrame(); frame; frame = view.at(frame).caller)
        for (const Edge& edge : view.at(frame).edges)
            if (edge.target == cell && edge.slot.role() == Role::Local)
                return "cell " + slotLabel(view.snapshot, view.recording, frame, edge.slot);
    return numbered(view, cell, view.at(cell).type);
}

std::string entryHolder(const View& view, ObjectId dict, Slot slot)
{
    const std::string label = entryLabel(view, dict, slot.index());
    const ObjectId keeper = view.at(dict).keeper;
    if (!keeper)
        return label + " of " + view.object(dict);
    const bool isModule = view.at(keeper).kind == Kind::Module;
    if (slot.index() % 2 == 0)
        return (isModule ? "global name in " : "attribute name in ")
               + (isModule ? std::string(unquoted(view.text(keeper))) : view.object(keeper));
    if (!isModule)
        return label + " of " + view.object(keeper);
    if (keyOf(view, dict, slot.index() / 2).empty())
        return "a global of " + std::string(unquoted(view.text(keeper)));
    return "name " + label + " in " + std::string(unquoted(view.text(keeper)));
}

} // namespace

std::string objectLabel(const Snapshot& snapshot, const Recording& recording, ObjectId id)
{
    if (!snapshot.contains(id))
        return id ? "object#" + std::to_string(id.value) : "the interpreter";
    return objectLabel(snapshot, recording, id, snapshot.at(id));
}

std::string objectLabel(const Snapshot& snapshot, const Recording& recording, ObjectId id,
                        const ObjectState& state)
{
    const View view{snapshot, recording};
    const std::string text(view.text(state.text));
    switch (state.kind) {
    case Kind::None:
    case Kind::Bool:
    case Kind::Int:
    case Kind::Float:
    case Kind::Complex:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::Range: return text.empty() ? numbered(view, id, state.type) : text;
    case Kind::Activation:
        return frameName(text.empty() ? view.text(state.type) : view.text(state.text));
    case Kind::Type: return text.empty() ? numbered(view, id, state.type) : "class " + text;
    case Kind::Function:
    case Kind::BuiltinFunction:
        return text.empty() ? numbered(view, id, state.type) : "function " + text;
    case Kind::Module:
        return text.empty() ? numbered(view, id, state.type)
                            : "module " + std::string(unquoted(text));
    case Kind::Code: return "code of " + frameName(text);
    case Kind::Cell:
        return snapshot.contains(id) ? cellName(view, id) : numbered(view, id, state.type);
    default: return numbered(view, id, state.type);
    }
}

std::string slotLabel(const Snapshot& snapshot, const Recording& recording, ObjectId owner,
                      Slot slot)
{
    const View view{snapshot, recording};
    if (const std::string_view fixed = fixedLabel(slot.role()); !fixed.empty())
        return std::string(fixed);
    const ObjectState& state = snapshot.at(owner);
    const std::uint32_t index = slot.index();
    switch (slot.role()) {
    case Role::Attribute:
        return '.' + nameFrom(view, recording.attributeNames, state.type, index, "attribute");
    case Role::MemberSlot:
        return '.' + nameFrom(view, recording.memberNames, state.type, index, "slot");
    case Role::Item: return state.kind == Kind::Set ? "member" : '[' + std::to_string(index) + ']';
    case Role::Entry: return entryLabel(view, owner, index);
    case Role::Local: return nameFrom(view, recording.localNames, state.type, index, "local");
    case Role::Constant: return "constant " + std::to_string(index);
    case Role::Content: return state.kind == Kind::Code ? ".co_consts" : ".cell_contents";
    case Role::ExceptionDetail: return "detail " + std::to_string(index);
    default: return fieldLabel(view, owner, index);
    }
}

std::string holderLabel(const Snapshot& snapshot, const Recording& recording, ObjectId owner,
                        Slot slot)
{
    const View view{snapshot, recording};
    if (!owner)
        return "the interpreter";
    switch (slot.role()) {
    case Role::Stack: return stackHolder(view, owner, slot.index());
    case Role::Local:
        return "local " + slotLabel(snapshot, recording, owner, slot) + " in " + view.object(owner);
    case Role::Entry: return entryHolder(view, owner, slot);
    case Role::Content:
        if (view.at(owner).kind == Kind::Code)
            return ".co_consts of " + view.object(owner);
        return cellName(view, owner);
    default: return slotLabel(snapshot, recording, owner, slot) + " of " + view.object(owner);
    }
}

} // namespace model
