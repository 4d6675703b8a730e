// eval, exec, compile: source text that becomes code while the script runs.

#include "model/core/characters.h"
#include "model/heap/text.h"
#include "model/lang/class_system.h"
#include "model/lang/code_body.h"
#include "model/lang/compiler.h"
#include "model/lang/generators.h"
#include "model/lang/modules/install.h"
#include "model/lang/parser.h"
#include "model/lang/traceback_text.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/syntax_errors.h"

namespace model {

namespace {

/// The text of a str or of UTF-8 bytes; nothing with a TypeError or SyntaxError set.
std::optional<std::string> sourceOf(Vm& vm, Object* source, const char* function,
                                    const char* wanted)
{
    std::optional<std::string_view> text;
    if (const StrObject* str = asStr(source))
        text = str->text;
    else
        text = bytesView(source);
    if (!text) {
        vm.raiseTypeError(std::string(function) + "() arg 1 must be a " + wanted);
        return std::nullopt;
    }
    if (text->find('\0') != std::string_view::npos) {
        vm.raise(vm.exceptions().syntaxError, "source code string cannot contain null bytes");
        return std::nullopt;
    }
    const bool isOfBytes = vm.dialect().syntax.byteStrings && source->type == vm.types().str;
    if (isOfBytes && !static_cast<StrObject*>(source)->isAscii()) {
        const std::string bytes = latin1FromUtf8(std::string(*text));
        if (findInvalidUtf8(bytes) == std::string_view::npos)
            return bytes;
    }
    return std::string(*text);
}

Ref compileText(Vm& vm, const std::string& text, const std::string& fileName, CompileMode mode)
{
    const auto source = std::make_shared<const SourceText>(fileName, text);
    const InputForm form = mode == CompileMode::Eval ? InputForm::Expression : InputForm::File;
    auto parsed = parseModule(source, vm.dialect().syntax, form);
    if (!parsed)
        return raiseSyntaxError(vm, parsed.diagnostic());
    CompileOptions options;
    options.dialect = &vm.dialect();
    options.mode = mode;
    std::vector<CompileWarning> warnings;
    options.warnings = &warnings;
    auto compiled = compile(**parsed, fileName, options);
    if (!compiled)
        return raiseSyntaxError(vm, compiled.diagnostic());
    showWarnings(vm, fileName, warnings);
    return vm.newCode(std::shared_ptr<const CodeBody>(std::move(*compiled)));
}

/// The namespaces of one eval() or exec().
struct Namespaces
{
    Ref globals;
    Ref locals;
};

bool isMapping(const Object* object)
{
    return object->type->slots->getItem != nullptr;
}

/// What is not given comes from the calling frame; `__builtins__` is added where it is missing.
bool findNamespaces(Vm& vm, const char* function, Object* globals, Object* locals,
                    Namespaces& found)
{
    const bool isEval = std::string_view(function) == "eval";
    const Object* none = vm.heap().none();
    Object* givenGlobals = globals == none ? nullptr : globals;
    Object* givenLocals = locals == none ? nullptr : locals;
    const auto complain = [&](const std::string& message) {
        vm.raiseTypeError(message);
        return false;
    };
    if (givenLocals != nullptr && !isMapping(givenLocals))
        return complain(isEval
                            ? "locals must be a mapping"
                            : "locals must be a mapping or None, not " + givenLocals->type->name);
    if (givenGlobals != nullptr && givenGlobals->type->layout != Kind::Dict) {
        if (!isEval)
            return complain("exec() globals must be a dict, not " + givenGlobals->type->name);
        return complain(isMapping(givenGlobals)
                            ? "globals must be a real dict; try eval(code, {}, mapping)"
                            : "globals must be a dict");
    }
    if (givenGlobals == nullptr) {
        found.globals = vm.own(vm.top()->globals);
        found.locals = givenLocals == nullptr ? localsOf(vm, vm.top()) : vm.own(givenLocals);
    } else {
        found.globals = vm.own(givenGlobals);
        found.locals = vm.own(givenLocals == nullptr ? givenGlobals : givenLocals);
    }
    auto* names = found.globals.as<DictObject>();
    if (dict::get(vm.heap(), names, vm.names().builtins) == nullptr)
        dict::set(vm.heap(), names, vm.names().builtins, vm.own(vm.builtins()));
    return true;
}

Ref runSource(Vm& vm, Object* source, const Namespaces& names, CompileMode mode)
{
    const char* function = mode == CompileMode::Eval ? "eval" : "exec";
    Ref code;
    if (source->type == vm.types().code) {
        code = vm.own(source);
        for (const FrameName& name : code.as<CodeObject>()->body->frameNames)
            if (name.isFree)
                return vm.raiseTypeError(std::string("code object passed to ") + function
                                         + "() may not contain free variables");
    } else {
        std::optional<std::string> text =
            sourceOf(vm, source, function, "string, bytes or code object");
        if (!text)
            return {};
        if (mode == CompileMode::Eval)
            text->erase(0, text->find_first_not_of(" \t"));
        code = compileText(vm, *text, "<string>", mode);
    }
    if (!code || !vm.enterCall())
        return {};
    Ref result =
        vm.runCode(code.as<CodeObject>(), names.globals.as<DictObject>(), names.locals.get());
    vm.leaveCall();
    return result;
}

Ref evalFunction(Vm& vm, Object*, const CallArgs& args)
{
    Namespaces names;
    Object* none = vm.heap().none();
    if (!findNamespaces(vm, "eval", args.count > 1 ? args[1] : none,
                        args.count > 2 ? args[2] : none, names))
        return {};
    return runSource(vm, args[0], names, CompileMode::Eval);
}

Ref execFunction(Vm& vm, Object*, const CallArgs& args)
{
    constexpr NativeParameter kParameters[] = {
        {"", true}, {"", false}, {"", false}, {"closure", false, true}};
    Object* given[4];
    if (!parseArguments(vm, args, "exec", kParameters, given))
        return {};
    Namespaces names;
    Object* none = vm.heap().none();
    if (!findNamespaces(vm, "exec", given[1] == nullptr ? none : given[1],
                        given[2] == nullptr ? none : given[2], names))
        return {};
    return runSource(vm, given[0], names, CompileMode::Exec) ? vm.none() : Ref();
}

Ref compileFunction(Vm& vm, Object*, const CallArgs& args)
{
    constexpr NativeParameter kParameters[] = {{"source", true},
                                               {"filename", true},
                                               {"mode", true},
                                               {"flags"},
                                               {"dont_inherit"},
                                               {"optimize"},
                                               {"_feature_version", false, true}};
    Object* given[7];
    if (!parseArguments(vm, args, "compile", kParameters, given))
        return {};
    const StrObject* mode = asStr(given[2]);
    if (mode == nullptr)
        return vm.raiseTypeError("compile() argument 'mode' must be str, not "
                                 + given[2]->type->name);
    const StrObject* fileName = asStr(given[1]);
    const auto fileBytes = bytesView(given[1]);
    if (fileName == nullptr && !fileBytes)
        return vm.raiseTypeError("expected str, bytes or os.PathLike object, not "
                                 + given[1]->type->name);
    CompileMode how = CompileMode::Exec;
    if (mode->text == "eval")
        how = CompileMode::Eval;
    else if (mode->text == "single")
        how = CompileMode::Single;
    else if (mode->text != "exec")
        return vm.raiseValueError("compile() mode must be 'exec', 'eval' or 'single'");
    std::optional<std::string> text =
        sourceOf(vm, given[0], "compile", "string, bytes or AST object");
    if (!text)
        return {};
    if (how == CompileMode::Eval)
        text->erase(0, text->find_first_not_of(" \t"));
    return compileText(vm, *text, fileName != nullptr ? fileName->text : std::string(*fileBytes),
                       how);
}

constexpr NativeMethod kCodeFunctions[] = {
    {"eval", evalFunction, Arity::Between, 1, 3},
    {"exec", execFunction, Arity::Anything},
    {"compile", compileFunction, Arity::Anything},
};

} // namespace

void installCodeFunctions(Vm& vm)
{
    vm.addBuiltins(kCodeFunctions);
}

} // namespace model
