#include "model/exchange/enum_names.h"

namespace model {

std::string_view roleName(Role role)
{
    switch (role) {
    case Role::Native: return "Native";
    case Role::Static: return "Static";
    case Role::Class: return "Class";
    case Role::Attribute: return "Attribute";
    case Role::MemberSlot: return "MemberSlot";
    case Role::InstanceDict: return "InstanceDict";
    case Role::Item: return "Item";
    case Role::Entry: return "Entry";
    case Role::Local: return "Local";
    case Role::Stack: return "Stack";
    case Role::FrameCode: return "FrameCode";
    case Role::FrameLocals: return "FrameLocals";
    case Role::FrameBack: return "FrameBack";
    case Role::FrameObject: return "FrameObject";
    case Role::FrameFunction: return "FrameFunction";
    case Role::GeneratorCode: return "GeneratorCode";
    case Role::Content: return "Content";
    case Role::Code: return "Code";
    case Role::Globals: return "Globals";
    case Role::Builtins: return "Builtins";
    case Role::Module: return "Module";
    case Role::Defaults: return "Defaults";
    case Role::KwDefaults: return "KwDefaults";
    case Role::Doc: return "Doc";
    case Role::Name: return "Name";
    case Role::Closure: return "Closure";
    case Role::Annotations: return "Annotations";
    case Role::QualName: return "QualName";
    case Role::Constant: return "Constant";
    case Role::TypeDict: return "TypeDict";
    case Role::Mro: return "Mro";
    case Role::Bases: return "Bases";
    case Role::Base: return "Base";
    case Role::Callback: return "Callback";
    case Role::Args: return "Args";
    case Role::Notes: return "Notes";
    case Role::Traceback: return "Traceback";
    case Role::Cause: return "Cause";
    case Role::Context: return "Context";
    case Role::ExceptionDetail: return "ExceptionDetail";
    case Role::TracebackNext: return "TracebackNext";
    case Role::TracebackFrame: return "TracebackFrame";
    case Role::ModuleDict: return "ModuleDict";
    case Role::Field: return "Field";
    case Role::Pending: return "Pending";
    case Role::HandledException: return "HandledException";
    }
    return {};
}

std::string_view kindName(Kind kind)
{
    switch (kind) {
    case Kind::None: return "None";
    case Kind::Bool: return "Bool";
    case Kind::Int: return "Int";
    case Kind::Float: return "Float";
    case Kind::Complex: return "Complex";
    case Kind::Str: return "Str";
    case Kind::Bytes: return "Bytes";
    case Kind::ByteArray: return "ByteArray";
    case Kind::Range: return "Range";
    case Kind::Code: return "Code";
    case Kind::Tuple: return "Tuple";
    case Kind::List: return "List";
    case Kind::Dict: return "Dict";
    case Kind::Set: return "Set";
    case Kind::Instance: return "Instance";
    case Kind::Function: return "Function";
    case Kind::BuiltinFunction: return "BuiltinFunction";
    case Kind::BoundMethod: return "BoundMethod";
    case Kind::Cell: return "Cell";
    case Kind::Frame: return "Frame";
    case Kind::Generator: return "Generator";
    case Kind::Module: return "Module";
    case Kind::Type: return "Type";
    case Kind::Weakref: return "Weakref";
    case Kind::Exception: return "Exception";
    case Kind::Traceback: return "Traceback";
    case Kind::Record: return "Record";
    case Kind::WeakValueDictionary: return "WeakValueDictionary";
    case Kind::WeakKeyDictionary: return "WeakKeyDictionary";
    case Kind::WeakSet: return "WeakSet";
    case Kind::WeakCache: return "WeakCache";
    case Kind::Deque: return "Deque";
    case Kind::Activation: return "Activation";
    }
    return {};
}

std::string_view phaseName(event::CollectorPhase phase)
{
    switch (phase) {
    case event::CollectorPhase::UpdateRefs: return "updateRefs";
    case event::CollectorPhase::SubtractRefs: return "subtractRefs";
    case event::CollectorPhase::MoveUnreachable: return "moveUnreachable";
    case event::CollectorPhase::MoveLegacyFinalizers: return "moveLegacyFinalizers";
    case event::CollectorPhase::HandleWeakrefs: return "handleWeakrefs";
    case event::CollectorPhase::FinalizeGarbage: return "finalizeGarbage";
    case event::CollectorPhase::HandleResurrected: return "handleResurrected";
    case event::CollectorPhase::DeleteGarbage: return "deleteGarbage";
    case event::CollectorPhase::Mark: return "mark";
    case event::CollectorPhase::Sweep: return "sweep";
    }
    return {};
}

std::string_view reasonName(event::ClearReason reason)
{
    switch (reason) {
    case event::ClearReason::ReferentDied: return "ReferentDied";
    case event::ClearReason::ReferentIsTrash: return "ReferentIsTrash";
    case event::ClearReason::RefDied: return "RefDied";
    case event::ClearReason::RefIsTrash: return "RefIsTrash";
    }
    return {};
}

std::string_view useName(event::CacheUse use)
{
    switch (use) {
    case event::CacheUse::Hit: return "Hit";
    case event::CacheUse::Miss: return "Miss";
    case event::CacheUse::Eviction: return "Eviction";
    case event::CacheUse::Death: return "Death";
    }
    return {};
}

} // namespace model
