// From the arguments of a call to the parameters of a function.

#include "model/lang/class_system.h"
#include "model/lang/evaluator.h"

namespace model {

namespace {

/// Binds one call; its parts share what they need as members.
///
/// Source:  CPython 3.11 Python/ceval.c, initialize_locals() and its error functions.
class Binding
{
public:
    Binding(Vm& vm, FunctionObject* function, ArgumentSource source, std::uint32_t positional,
            const TupleObject* keywords)
        : m_vm(vm), m_heap(vm.heap()), m_function(function), m_body(*function->code->body),
          m_source(source), m_positional(positional), m_keywords(keywords),
          m_parameters(static_cast<std::uint32_t>(m_body.argumentCount)),
          m_keywordOnly(static_cast<std::uint32_t>(m_body.keywordOnlyCount)),
          m_named(m_parameters + m_keywordOnly)
    {}

    Activation* run();

private:
    Ref argument(std::uint32_t index);
    void dropArguments(std::uint32_t from, std::uint32_t to);
    void fill(std::uint32_t slot, Ref value)
    {
        m_heap.place(m_frame->id, {Role::Local, slot}, m_frame->slots()[slot], std::move(value));
    }
    void bindCells();
    bool bindKeywords();
    bool bindKeyword(std::uint32_t index, StrObject* name, DictObject* extra);
    bool fillDefaults();
    bool fillKeywordDefaults();
    std::string parameterName(std::uint32_t slot) const { return m_body.frameNames[slot].name; }
    std::string functionText() const
    {
        return (m_vm.dialect().calls.namesFunctionsWhole
                    ? static_cast<StrObject*>(m_function->qualName)
                    : m_function->code->name)
                   ->text
               + "()";
    }
    bool tooManyPositional();
    bool wrongCount(bool isTooMany);
    bool missing(const char* kind, const std::vector<std::string>& names);
    bool positionalOnlyAsKeyword();

    Vm& m_vm;
    Heap& m_heap;
    FunctionObject* m_function;
    const CodeBody& m_body;
    ArgumentSource m_source;
    std::uint32_t m_positional;
    const TupleObject* m_keywords;
    std::uint32_t m_parameters;
    std::uint32_t m_keywordOnly;
    std::uint32_t m_named;
    Activation* m_frame = nullptr;
};

Ref Binding::argument(std::uint32_t index)
{
    if (m_source.frame == nullptr)
        return m_vm.own(m_source.values[index]);
    return m_heap.take(m_source.frame->id, {Role::Stack, m_source.firstDepth + index},
                       m_source.values[index]);
}

void Binding::dropArguments(std::uint32_t from, std::uint32_t to)
{
    if (m_source.frame == nullptr)
        return;
    for (std::uint32_t i = from; i < to; ++i)
        m_heap.clear(m_source.frame->id, {Role::Stack, m_source.firstDepth + i},
                     m_source.values[i]);
}

Activation* Binding::run()
{
    DictObject* builtins = m_function->builtins != nullptr ? m_function->builtins
                                                           : m_vm.builtinsOf(m_function->globals);
    m_frame = m_heap.newFrame(m_function->code, m_function->globals, builtins,
                              static_cast<std::uint32_t>(m_body.stackSize));
    const std::uint32_t named = m_keywords == nullptr ? 0 : m_keywords->size;
    const std::uint32_t plain = std::min(m_positional, m_parameters);
    for (std::uint32_t i = 0; i < plain; ++i)
        fill(i, argument(i));
    if (m_body.hasVarArgs()) {
        std::vector<Ref> rest;
        for (std::uint32_t i = plain; i < m_positional; ++i)
            rest.push_back(argument(i));
        fill(m_named, m_heap.newTuple(std::move(rest)));
    } else {
        dropArguments(plain, m_positional);
    }
    bool isBound = bindKeywords();
    dropArguments(m_positional, m_positional + named);
    if (isBound && m_positional > m_parameters && !m_body.hasVarArgs())
        isBound = tooManyPositional();
    isBound = isBound && fillDefaults() && fillKeywordDefaults();
    if (isBound) {
        if (m_heap.frameRules().areObjects)
            bindCells();
        return m_frame;
    }
    m_heap.retire(m_frame);
    return nullptr;
}

/// Cells are made and the closure copied in before the frame runs; an argument moves into its
/// cell. What the frame needs of its function beyond that, it reads while it starts.
///
/// Source:  CPython 3.10 Python/ceval.c, _PyEval_MakeFrameVector().
void Binding::bindCells()
{
    m_frame->callee = m_function;
    auto slot = static_cast<std::uint32_t>(m_body.localCount);
    for (int i = 0; i < m_body.cellCount; ++i, ++slot) {
        Ref cell = m_heap.create<CellObject>(m_vm.types().cell, Kind::Cell);
        auto* made = cell.as<CellObject>();
        const auto& names = m_function->code->localNames;
        for (std::uint32_t from = 0; from < static_cast<std::uint32_t>(m_body.parameterSlots());
             ++from)
            if (names[from] == names[slot])
                m_heap.place(made->id, Role::Content, made->content,
                             m_heap.take(m_frame->id, {Role::Local, from}, m_frame->slots()[from]));
        m_heap.track(made);
        fill(slot, std::move(cell));
    }
    for (int i = 0; i < m_body.freeCount; ++i, ++slot)
        fill(slot, m_vm.own(static_cast<TupleObject*>(m_function->closure)
                                ->items()[static_cast<std::uint32_t>(i)]));
}

bool Binding::bindKeywords()
{
    DictObject* extra = nullptr;
    if (m_body.hasVarKeywords()) {
        Ref made = m_heap.newDict();
        extra = made.as<DictObject>();
        fill(m_named + (m_body.hasVarArgs() ? 1 : 0), std::move(made));
    }
    const std::uint32_t named = m_keywords == nullptr ? 0 : m_keywords->size;
    for (std::uint32_t i = 0; i < named; ++i) {
        StrObject* name = asStr(m_keywords->items()[i]);
        if (name == nullptr) {
            m_vm.raiseTypeError(functionText() + " keywords must be strings");
            return false;
        }
        if (!bindKeyword(m_positional + i, name, extra))
            return false;
    }
    return true;
}

bool Binding::bindKeyword(std::uint32_t index, StrObject* name, DictObject* extra)
{
    const auto& names = m_function->code->localNames;
    for (auto slot = static_cast<std::uint32_t>(m_body.positionalOnlyCount); slot < m_named;
         ++slot) {
        if (names[slot] != name && names[slot]->text != name->text)
            continue;
        if (m_frame->slots()[slot] != nullptr) {
            const char* kind = m_vm.dialect().objects.hasOldTypes ? "keyword argument" : "argument";
            m_vm.raiseTypeError(functionText() + " got multiple values for " + kind + " '"
                                + name->text + "'");
            return false;
        }
        fill(slot, argument(index));
        return true;
    }
    if (extra != nullptr)
        return dictSet(m_vm, extra, name, m_source.values[index]);
    if (positionalOnlyAsKeyword())
        return false;
    m_vm.raiseTypeError(functionText() + " got an unexpected keyword argument '" + name->text
                        + "'");
    return false;
}

/// True, with the error set, if a keyword names a positional-only parameter.
bool Binding::positionalOnlyAsKeyword()
{
    std::string found;
    for (int slot = 0; slot < m_body.positionalOnlyCount; ++slot)
        for (const Object* given : m_keywords->span())
            if (static_cast<const StrObject*>(given)->text
                == parameterName(static_cast<std::uint32_t>(slot)))
                found +=
                    (found.empty() ? "" : ", ") + parameterName(static_cast<std::uint32_t>(slot));
    if (found.empty())
        return false;
    m_vm.raiseTypeError(functionText()
                        + " got some positional-only arguments passed as keyword arguments: '"
                        + found + "'");
    return true;
}

bool Binding::fillDefaults()
{
    if (m_positional >= m_parameters)
        return true;
    const auto* defaults = static_cast<const TupleObject*>(m_function->defaults);
    const std::uint32_t count = defaults == nullptr ? 0 : defaults->size;
    const std::uint32_t required = m_parameters - count;
    std::vector<std::string> absent;
    for (std::uint32_t slot = m_positional; slot < required; ++slot)
        if (m_frame->slots()[slot] == nullptr)
            absent.push_back(parameterName(slot));
    if (!absent.empty())
        return missing("positional", absent);
    for (std::uint32_t slot = std::max(required, std::min(m_positional, m_parameters));
         slot < m_parameters; ++slot)
        if (m_frame->slots()[slot] == nullptr)
            fill(slot, m_vm.own(defaults->items()[slot - required]));
    return true;
}

bool Binding::fillKeywordDefaults()
{
    std::vector<std::string> absent;
    for (std::uint32_t slot = m_parameters; slot < m_named; ++slot) {
        if (m_frame->slots()[slot] != nullptr)
            continue;
        auto* defaults = static_cast<DictObject*>(m_function->kwDefaults);
        Object* value = defaults == nullptr
                            ? nullptr
                            : dict::get(m_heap, defaults, m_function->code->localNames[slot]);
        if (value != nullptr)
            fill(slot, m_vm.own(value));
        else
            absent.push_back(parameterName(slot));
    }
    return absent.empty() || missing("keyword-only", absent);
}

/// "f() takes exactly 2 arguments (1 given)"
///
/// Source:  CPython 2.7, Python/ceval.c, PyEval_EvalCodeEx()
bool Binding::wrongCount(bool isTooMany)
{
    const auto* defaults = static_cast<const TupleObject*>(m_function->defaults);
    const std::uint32_t optional = defaults == nullptr ? 0 : defaults->size;
    const std::uint32_t named = m_keywords == nullptr ? 0 : m_keywords->size;
    std::uint32_t given = isTooMany ? m_positional + named : 0;
    for (std::uint32_t slot = 0; !isTooMany && slot < m_parameters; ++slot)
        given += m_frame->slots()[slot] != nullptr ? 1 : 0;
    const std::uint32_t wanted = isTooMany ? m_parameters : m_parameters - optional;
    const bool isOpen = optional > 0 || (!isTooMany && m_body.hasVarArgs());
    std::string text = functionText() + " takes ";
    if (isTooMany && m_parameters == 0)
        text += "no arguments";
    else
        text += std::string(!isOpen     ? "exactly "
                            : isTooMany ? "at most "
                                        : "at least ")
                + std::to_string(wanted) + " argument" + (wanted == 1 ? "" : "s");
    m_vm.raiseTypeError(text + " (" + std::to_string(given) + " given)");
    return false;
}

bool Binding::missing(const char* kind, const std::vector<std::string>& names)
{
    if (m_vm.dialect().objects.hasOldTypes)
        return wrongCount(false);
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isLast = i + 1 == names.size();
        if (i > 0)
            list += names.size() == 2 ? " and " : isLast ? ", and " : ", ";
        list += "'" + names[i] + "'";
    }
    m_vm.raiseTypeError(functionText() + " missing " + std::to_string(names.size()) + " required "
                        + kind + (names.size() == 1 ? " argument: " : " arguments: ") + list);
    return false;
}

bool Binding::tooManyPositional()
{
    if (m_vm.dialect().objects.hasOldTypes)
        return wrongCount(true);
    std::uint32_t keywordOnlyGiven = 0;
    for (std::uint32_t slot = m_parameters; slot < m_named; ++slot)
        keywordOnlyGiven += m_frame->slots()[slot] != nullptr ? 1 : 0;
    const auto* defaults = static_cast<const TupleObject*>(m_function->defaults);
    const std::uint32_t count = defaults == nullptr ? 0 : defaults->size;
    const bool isPlural = count > 0 || m_parameters != 1;
    const std::string takes = count > 0 ? "from " + std::to_string(m_parameters - count) + " to "
                                              + std::to_string(m_parameters)
                                        : std::to_string(m_parameters);
    std::string extra;
    if (keywordOnlyGiven > 0)
        extra = std::string(" positional argument") + (m_positional != 1 ? "s" : "") + " (and "
                + std::to_string(keywordOnlyGiven) + " keyword-only argument"
                + (keywordOnlyGiven != 1 ? "s" : "") + ")";
    const bool wasOne = m_positional == 1 && keywordOnlyGiven == 0;
    m_vm.raiseTypeError(functionText() + " takes " + takes + " positional argument"
                        + (isPlural ? "s" : "") + " but " + std::to_string(m_positional) + extra
                        + (wasOne ? " was" : " were") + " given");
    return false;
}

} // namespace

Activation* bindCall(Vm& vm, FunctionObject* function, ArgumentSource source,
                     std::uint32_t positional, const TupleObject* keywords)
{
    return Binding(vm, function, source, positional, keywords).run();
}

} // namespace model
