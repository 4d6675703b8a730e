#pragma once

#include "model/dialect/rules.h"
#include "model/lang/ast.h"
#include "model/lang/code_body.h"
#include "model/lang/flow_graph.h"
#include "model/lang/symbols.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace model {

/// Names in the order in which they were first asked for.
class NameTable
{
public:
    std::uint32_t indexOf(std::string_view name);
    bool contains(std::string_view name) const { return m_indices.contains(std::string(name)); }
    /// The index of a name that must be there.
    std::uint32_t at(std::string_view name) const;

    const std::vector<std::string>& names() const { return m_names; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_names.size()); }

private:
    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::uint32_t> m_indices;
};

/// The constants of one code body; equal ones share an index (R17).
class ConstantTable
{
public:
    std::uint32_t indexOf(Constant constant);
    std::vector<Constant> take() { return std::move(m_constants); }

private:
    std::vector<Constant> m_constants;
    std::unordered_map<std::string, std::uint32_t> m_indices;
};

/// What must be undone when `return`, `break` or `continue` leaves a part of the source.
enum class FrameBlockKind : std::uint8_t {
    WhileLoop,
    ForLoop,
    TryExcept,
    FinallyTry,
    FinallyEnd,
    With,
    HandlerCleanup,
    PopValue,
    ExceptionHandler,
};

struct FrameBlock
{
    FrameBlockKind kind = FrameBlockKind::WhileLoop;
    BasicBlock* start = nullptr;
    BasicBlock* exit = nullptr;
    NodeList<Stmt> finalBody = {}; ///< FinallyTry: what runs on every way out.
    std::string_view name = {};    ///< HandlerCleanup: the name to clear; may be empty.
    SourceSpan span = {};          ///< With: the statement.
};

/// One code body while it is being made.
struct CodeUnit
{
    CodeUnit(const Scope& itsScope, int itsFirstLine, const Dialect& itsDialect);

    const Scope& scope;
    const Dialect& dialect;
    FlowGraph graph;
    ConstantTable constants;
    NameTable names;
    NameTable variables; ///< co_varnames: parameters, then in order of first use.
    NameTable cells;     ///< Before assembly, arguments of LOAD_DEREF count these ...
    NameTable frees;     ///< ... and then these. A class may have `__class__` in both.
    std::vector<FrameBlock> frameBlocks;
    /// What names mean inside the inlined comprehension that is being compiled, where that is
    /// something else than in the scope; by mangled name.
    std::unordered_map<std::string_view, const Symbol*> inlinedSymbols;
    /// Names that live in slots of the frame although the scope is no function's.
    std::unordered_set<std::string_view> hiddenNames;
    std::vector<std::string> staticAttributes; ///< Of a class: names that `self.x = ...` sets.
    int inlinedDepth = 0;                      ///< Inside this many inlined comprehensions.
    SourceSpan span;                           ///< The position of what is emitted next.
    int firstLine = 1;
    int argumentCount = 0;
    int positionalOnlyCount = 0;
    int keywordOnlyCount = 0;
    std::uint32_t flags = 0; ///< CodeFlag bits.
};

/// Turns a finished unit into a code body: runs the passes of flow_passes.h, lays out the
/// frame's slots, and writes instructions, positions and the exception table.
std::unique_ptr<CodeBody> assemble(CodeUnit& unit, std::string_view fileName,
                                   const ConstantRules& rules);

/// Fills in Instruction::use for all instructions.
void labelStackUses(CodeBody& code);

} // namespace model
