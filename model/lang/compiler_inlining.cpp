#include "model/lang/code_generator.h"

// Comprehensions that are no functions of their own (PEP 709).
//
// Source:  CPython 3.12, Python/compile.c, push_inlined_comprehension_state and
//          pop_inlined_comprehension_state.

namespace model {

void CodeGenerator::visitInlined(const Expr& expr, const ComprehensionParts& parts)
{
    const SpanKeeper keeper(*m_unit);
    at(expr.span);
    visitExpr(m_folder.resolveIterable(*parts.generators.front()->iterable));
    emit(Op::GetIter);
    const InlinedState state = enterInlined(m_symbols.scopeOf(&expr));
    emitEmptyContainer(parts.kind);
    emit(Op::Swap, 2);
    visitGenerators(parts, 0, 0, true);
    leaveInlined(state);
}

/// Puts the variables aside that the comprehension binds: their values wait on the stack, below
/// its iterator, and go back into their slots afterwards, also after an exception.
CodeGenerator::InlinedState CodeGenerator::enterInlined(const Scope& scope)
{
    const bool isInClassBody =
        m_unit->scope.kind() == ScopeKind::Class && m_unit->inlinedDepth == 0;
    ++m_unit->inlinedDepth;
    InlinedState state;
    for (const Symbol& symbol : scope.symbols())
        if ((symbol.isAssigned && !symbol.isNonlocal) || isInClassBody)
            isolateName(symbol, state);
    if (state.pushed.empty())
        return state;
    emitCount(Op::Swap, state.pushed.size() + 1);
    state.cleanup = newBlock();
    state.end = newBlock();
    jump(kSetupFinally, state.cleanup);
    return state;
}

void CodeGenerator::isolateName(const Symbol& symbol, InlinedState& state)
{
    const std::string_view name = symbol.name;
    if (!m_unit->scope.isFunctionLike() && m_unit->hiddenNames.insert(name).second)
        state.hidden.push_back(name);
    const auto around = m_unit->inlinedSymbols.find(name);
    const Symbol* replaced = around == m_unit->inlinedSymbols.end() ? nullptr : around->second;
    const Symbol* outer = replaced != nullptr ? replaced : m_unit->scope.findMangled(name);
    const bool isCell = symbol.kind == NameKind::Cell;
    // As in CPython, a cell of the comprehension takes the place of a free variable around it,
    // which has the comprehension's last value from then on.
    const bool replacesFree = isCell && outer != nullptr && outer->kind == NameKind::Free;
    if ((outer == nullptr || outer->kind != symbol.kind) && !replacesFree) {
        state.replaced.emplace_back(name, replaced);
        m_unit->inlinedSymbols[name] = &symbol;
    }
    emit(Op::LoadFastAndClear, m_unit->variables.indexOf(name));
    if (replacesFree)
        emit(kMakeInnerCell, m_unit->cells.size() + m_unit->frees.at(name));
    else if (isCell)
        emit(kMakeInnerCell, m_unit->cells.at(name));
    state.pushed.push_back(name);
}

void CodeGenerator::leaveInlined(const InlinedState& state)
{
    --m_unit->inlinedDepth;
    if (!state.pushed.empty()) {
        emitWithoutLine(kPopBlock);
        jumpWithoutLine(kJump, state.end);
        use(state.cleanup);
        emitWithoutLine(Op::Swap, 2); // Below the exception lies what was made so far.
        emitWithoutLine(Op::PopTop);
        restoreNames(state);
        emitWithoutLine(Op::Reraise, 0);
        use(state.end);
        restoreNames(state);
    }
    for (const auto& [name, symbol] : state.replaced) {
        if (symbol == nullptr)
            m_unit->inlinedSymbols.erase(name);
        else
            m_unit->inlinedSymbols[name] = symbol;
    }
    for (const std::string_view name : state.hidden)
        m_unit->hiddenNames.erase(name);
}

void CodeGenerator::restoreNames(const InlinedState& state)
{
    emitCount(Op::Swap, state.pushed.size() + 1);
    for (std::size_t i = state.pushed.size(); i-- > 0;)
        emit(Op::StoreFastMaybeNull, m_unit->variables.at(state.pushed[i]));
}

} // namespace model
