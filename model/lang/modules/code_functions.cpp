// exec(), eval() and compile(): code made of text while the script runs.

#include "model/lang/compiler.h"
#include "model/lang/generators.h"
#include "model/lang/modules/install.h"
#include "model/lang/parser.h"
#include "model/lang/syntax_errors.h"
#include "model/lang/vm.h"

namespace model {

namespace {

/// Text of a str or bytes argument; null for other objects.
const std::string* sourceArgument(Object* object)
{
    if (const StrObject* text = asStr(object))
        return &text->text;
    if (const BytesObject* bytes = asBytes(object))
        return &bytes->bytes;
    return nullptr;
}

std::shared_ptr<const CodeBody> compileText(Vm& vm, const std::string& fileName,
                                            const std::string& text, CompileMode mode)
{
    if (text.find('\0') != std::string::npos) {
        vm.raiseValueError("source code string cannot contain null bytes");
        return nullptr;
    }
    const auto source = std::make_shared<const SourceText>(fileName, text);
    auto parsed = parseModule(source);
    if (!parsed) {
        raiseSyntaxError(vm, parsed.diagnostic());
        return nullptr;
    }
    CompileOptions options;
    options.mode = mode;
    auto compiled = compile(**parsed, fileName, options);
    if (!compiled) {
        raiseSyntaxError(vm, compiled.diagnostic());
        return nullptr;
    }
    return std::shared_ptr<const CodeBody>(std::move(*compiled));
}

/// The namespaces of exec() and eval().
struct Namespaces
{
    DictObject* globals = nullptr;
    Object* locals = nullptr;
    Ref ownLocals; ///< Holds them if they are the caller's.
};

bool isMapping(const Object* object)
{
    return object->type->slots->getItem != nullptr;
}

bool findNamespaces(Vm& vm, Object* globals, Object* locals, bool isEval, Namespaces& out)
{
    const Object* none = vm.heap().none();
    if (globals == none)
        globals = nullptr;
    if (locals == none)
        locals = nullptr;
    if (locals != nullptr && !isMapping(locals)) {
        vm.raiseTypeError(isEval ? "locals must be a mapping"
                                 : "locals must be a mapping or None, not " + locals->type->name);
        return false;
    }
    if (globals == nullptr) {
        out.globals = vm.top()->globals;
        if (locals == nullptr) {
            out.ownLocals = localsOf(vm, vm.top());
            locals = out.ownLocals.get();
        }
    } else if (globals->type->layout != Kind::Dict) {
        if (!isEval)
            vm.raiseTypeError("exec() globals must be a dict, not " + globals->type->name);
        else
            vm.raiseTypeError(isMapping(globals)
                                  ? "globals must be a real dict; try eval(code, {}, mapping)"
                                  : "globals must be a dict");
        return false;
    } else {
        out.globals = static_cast<DictObject*>(globals);
    }
    out.locals = locals != nullptr ? locals : out.globals;
    StrObject* builtins = vm.heap().name("__builtins__");
    if (dict::get(vm.heap(), out.globals, builtins) == nullptr)
        dict::set(vm.heap(), out.globals, builtins, vm.own(vm.builtins()));
    return true;
}

Ref runGiven(Vm& vm, Object* given, Object* globals, Object* locals, bool isEval)
{
    const std::string name = isEval ? "eval" : "exec";
    Namespaces spaces;
    if (!findNamespaces(vm, globals, locals, isEval, spaces))
        return {};
    Ref code;
    if (given->type == vm.types().code) {
        code = vm.own(given);
        if (code.as<CodeObject>()->body->freeCount > 0)
            return vm.raiseTypeError("code object passed to " + name
                                     + "() may not contain free variables");
    } else {
        const std::string* text = sourceArgument(given);
        if (text == nullptr)
            return vm.raiseTypeError(name + "() arg 1 must be a string, bytes or code object");
        const std::size_t start = isEval ? text->find_first_not_of(" \t") : 0;
        const auto body = compileText(vm, "<string>", text->substr(std::min(start, text->size())),
                                      isEval ? CompileMode::Eval : CompileMode::Exec);
        if (body == nullptr)
            return {};
        code = vm.newCode(body);
    }
    if (!vm.enterCall())
        return {};
    Ref result = vm.runCode(code.as<CodeObject>(), spaces.globals, spaces.locals);
    vm.leaveCall();
    return result;
}

Ref execFunction(Vm& vm, Object*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {
        {"", true}, {""}, {""}, {"closure", false, true}};
    Object* given[4];
    if (!parseArguments(vm, args, "exec", kParameters, given))
        return {};
    Ref result = runGiven(vm, given[0], given[1] != nullptr ? given[1] : vm.heap().none(),
                          given[2] != nullptr ? given[2] : vm.heap().none(), false);
    return result ? vm.none() : Ref();
}

Ref evalFunction(Vm& vm, Object*, const CallArgs& args)
{
    Object* none = vm.heap().none();
    return runGiven(vm, args[0], args.count > 1 ? args[1] : none, args.count > 2 ? args[2] : none,
                    true);
}

Ref compileFunction(Vm& vm, Object*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"source", true},
                                                      {"filename", true},
                                                      {"mode", true},
                                                      {"flags"},
                                                      {"dont_inherit"},
                                                      {"optimize"},
                                                      {"_feature_version", false, true}};
    Object* given[7];
    if (!parseArguments(vm, args, "compile", kParameters, given))
        return {};
    const std::string* fileName = sourceArgument(given[1]);
    if (fileName == nullptr)
        return vm.raiseTypeError("expected str, bytes or os.PathLike object, not "
                                 + given[1]->type->name);
    const StrObject* mode = asStr(given[2]);
    if (mode == nullptr)
        return vm.raiseTypeError("compile() argument 'mode' must be str, not "
                                 + given[2]->type->name);
    const bool isEval = mode->text == "eval";
    const bool isSingle = mode->text == "single";
    if (!isEval && !isSingle && mode->text != "exec")
        return vm.raiseValueError("compile() mode must be 'exec', 'eval' or 'single'");
    const std::string* text = sourceArgument(given[0]);
    if (text == nullptr)
        return vm.raiseTypeError("compile() arg 1 must be a string, bytes or AST object");
    const auto body = compileText(vm, *fileName, *text,
                                  isEval     ? CompileMode::Eval
                                  : isSingle ? CompileMode::Single
                                             : CompileMode::Exec);
    return body != nullptr ? vm.newCode(body) : Ref();
}

constexpr NativeMethod kCodeFunctions[] = {
    {"exec", execFunction, Arity::Anything},
    {"eval", evalFunction, Arity::Between, 1, 3},
    {"compile", compileFunction, Arity::Anything},
};

} // namespace

void installCodeFunctions(Vm& vm)
{
    vm.addBuiltins(kCodeFunctions);
}

} // namespace model
