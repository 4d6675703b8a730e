// OSError, and the subclass that its error number asks for.

#include "model/lang/class_system.h"
#include "model/lang/types/exception_details.h"
#include "model/lang/types/install.h"

namespace model {

namespace {

/// Places in the details of the exception.
enum : std::uint32_t { kNumber, kMessageText, kFirstFile, kSecondFile };

/// The subclass for an error number of Linux (PEP 3151), or OSError itself.
TypeObject* classFor(const ExceptionTypes& types, std::int64_t number)
{
    switch (number) {
    case 1:
    case 13: return types.permissionError;
    case 2: return types.fileNotFoundError;
    case 3: return types.processLookupError;
    case 4: return types.interruptedError;
    case 10: return types.childProcessError;
    case 11:
    case 114:
    case 115: return types.blockingIoError;
    case 17: return types.fileExistsError;
    case 20: return types.notADirectoryError;
    case 21: return types.isADirectoryError;
    case 32:
    case 108: return types.brokenPipeError;
    case 103: return types.connectionAbortedError;
    case 104: return types.connectionResetError;
    case 110: return types.timeoutError;
    case 111: return types.connectionRefusedError;
    default: return types.osError;
    }
}

bool osErrorInit(Vm& vm, Object* self, const CallArgs& args);

/// True for a class that has `__init__` of its own but not `__new__`: only the call of
/// OSError.__init__ tells the arguments then.
bool parsesInInit(const TypeObject* type)
{
    return type->slots->init != osErrorInit;
}

/// Takes number, text and file names out of two to five arguments.
void takeArguments(Vm& vm, Object* self, const CallArgs& args)
{
    auto* error = static_cast<ExceptionObject*>(self);
    std::uint32_t kept = args.count;
    if (args.count >= 2 && args.count <= 5) {
        setExceptionDetail(vm, self, kNumber, args[0]);
        setExceptionDetail(vm, self, kMessageText, args[1]);
        const bool hasFile = args.count > 2 && args[2] != vm.heap().none();
        if (hasFile) {
            setExceptionDetail(vm, self, kFirstFile, args[2]);
            if (args.count == 5 && args[4] != vm.heap().none())
                setExceptionDetail(vm, self, kSecondFile, args[4]);
            kept = 2; // File names are no part of args.
        }
    }
    vm.heap().set(error->id, Role::Args, error->args,
                  kept == args.count ? givenTuple(vm, args)
                                     : vm.heap().newTuple(args.positional().first(kept)));
}

Ref osErrorCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    const bool isLater = parsesInInit(type);
    if (!isLater && args.keywordCount() > 0)
        return vm.raiseTypeError(typeName(type) + "() takes no keyword arguments");
    if (!isLater && type == vm.exceptions().osError && args.count >= 2 && args.count <= 5)
        if (const IntObject* number = asInt(args[0]))
            type = classFor(vm.exceptions(), number->value);
    const CallArgs none{};
    Ref made = vm.exceptions().baseException->slots->create(vm, type, isLater ? none : args);
    if (made && !isLater)
        takeArguments(vm, made.get(), args);
    return made;
}

bool osErrorInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (!parsesInInit(self->type))
        return true;
    if (args.keywordCount() > 0) {
        vm.raiseTypeError(typeName(self->type) + "() takes no keyword arguments");
        return false;
    }
    takeArguments(vm, self, args);
    return true;
}

Ref osErrorStr(Vm& vm, Object* self)
{
    const Object* const* details = static_cast<ExceptionObject*>(self)->details;
    const auto shown = [&](std::uint32_t index, bool isRepr) {
        Object* value =
            details[index] != nullptr ? const_cast<Object*>(details[index]) : vm.heap().none();
        return isRepr ? reprText(vm, value) : strText(vm, value);
    };
    if (details[kFirstFile] == nullptr
        && (details[kNumber] == nullptr || details[kMessageText] == nullptr))
        return vm.exceptions().baseException->slots->str(vm, self);
    const std::optional<std::string> number = shown(kNumber, false);
    const std::optional<std::string> text = number ? shown(kMessageText, false) : std::nullopt;
    if (!text)
        return {};
    std::string whole = "[Errno " + *number + "] " + *text;
    for (const std::uint32_t file : {kFirstFile, kSecondFile}) {
        if (details[file] == nullptr)
            break;
        const std::optional<std::string> name = shown(file, true);
        if (!name)
            return {};
        whole += (file == kFirstFile ? ": " : " -> ") + *name;
    }
    return vm.newStr(std::move(whole));
}

constexpr NativeGetSet kOsErrorGetSets[] = {
    {"errno", getExceptionDetail<kNumber>, setExceptionDetailTo<kNumber>},
    {"strerror", getExceptionDetail<kMessageText>, setExceptionDetailTo<kMessageText>},
    {"filename", getExceptionDetail<kFirstFile>, setExceptionDetailTo<kFirstFile>},
    {"filename2", getExceptionDetail<kSecondFile>, setExceptionDetailTo<kSecondFile>},
};

} // namespace

void installOsError(Vm& vm)
{
    TypeSlots slots;
    slots.create = osErrorCreate;
    slots.init = osErrorInit;
    slots.str = osErrorStr;
    vm.defineType(vm.exceptions().osError, slots, {}, kOsErrorGetSets);
}

} // namespace model
