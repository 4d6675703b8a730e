#include "model/lang/code_unit.h"
#include "model/lang/flow_passes.h"

#include <algorithm>
#include <functional>

namespace model {

namespace {

struct SpanHash
{
    std::size_t operator()(const SourceSpan& span) const
    {
        std::size_t hash = std::hash<int>()(span.line);
        for (const int part : {span.column, span.endLine, span.endColumn})
            hash = hash * 1000003U + std::hash<int>()(part);
        return hash;
    }
};

/// Where the frame keeps its names: locals, then cells that are no locals, then free variables.
///
/// Source:  CPython 3.11, Python/compile.c, build_cellfixedoffsets.
class FrameLayout
{
public:
    explicit FrameLayout(const CodeUnit& unit) : m_unit(unit)
    {
        for (const std::string& name : unit.variables.names())
            m_names.push_back(
                {.name = name, .isLocal = true, .isHidden = !unit.scope.isFunctionLike()});
        for (const std::string& name : unit.cells.names())
            placeCell(name);
        for (const std::string& name : unit.frees.names())
            addSlot({.name = name, .isFree = true});
    }

    /// The slot of a cell or free variable, given its number among them.
    std::uint32_t slotOf(std::uint32_t cell) const { return m_slots[cell]; }

    std::vector<std::uint32_t> cellSlots() const
    {
        std::vector<std::uint32_t> slots(m_slots.begin(), m_slots.begin() + m_unit.cells.size());
        std::sort(slots.begin(), slots.end());
        return slots;
    }

    void moveTo(CodeBody& code)
    {
        code.localCount = static_cast<int>(m_unit.variables.size());
        code.freeCount = static_cast<int>(m_unit.frees.size());
        code.cellCount = static_cast<int>(m_names.size()) - code.localCount - code.freeCount;
        code.frameNames = std::move(m_names);
    }

private:
    /// A parameter that is also a cell keeps its slot: MAKE_CELL wraps the argument there.
    void placeCell(const std::string& name)
    {
        if (!m_unit.variables.contains(name) || m_unit.dialect.frames.hasSlotsForCells) {
            addSlot({.name = name, .isCell = true});
            return;
        }
        const std::uint32_t slot = m_unit.variables.at(name);
        m_names[slot].isCell = true;
        m_slots.push_back(slot);
    }

    void addSlot(FrameName name)
    {
        m_slots.push_back(static_cast<std::uint32_t>(m_names.size()));
        m_names.push_back(std::move(name));
    }

    const CodeUnit& m_unit;
    std::vector<FrameName> m_names;
    std::vector<std::uint32_t> m_slots;
};

bool namesACell(Op op)
{
    return op == Op::LoadClosure || op == Op::LoadDeref || op == Op::LoadClassDeref
           || op == Op::StoreDeref || op == Op::DeleteDeref || op == kMakeInnerCell;
}

class Assembler
{
public:
    Assembler(CodeUnit& unit, std::string_view fileName, const ConstantRules& constantRules)
        : m_unit(unit), m_graph(unit.graph), m_constantRules(constantRules), m_layout(unit),
          m_code(std::make_unique<CodeBody>())
    {
        m_code->fileName = fileName;
    }

    std::unique_ptr<CodeBody> run()
    {
        markExits(m_graph);
        extendJumpsToExits(m_graph);
        resolveCells();
        insertPrefix();
        m_code->constants = m_unit.constants.take();
        optimizeFlow(m_graph, m_code->constants);
        duplicateExitsWithoutLine(m_graph);
        if (m_constantRules.unusedOnesStay)
            trimConstants();
        else
            dropUnusedConstants();
        propagateLines(m_graph);
        guaranteeLinesOfReturns(m_graph, m_unit.firstLine);
        m_code->stackSize = computeStackDepth(m_graph, isGenerator());
        labelHandlers(m_graph);
        removeBlockMarkers(m_graph);
        orientJumps(m_graph);
        writeInstructions();
        writeExceptionTable();
        describe();
        labelStackUses(*m_code);
        return std::move(m_code);
    }

private:
    bool isGenerator() const { return (m_unit.flags & kGenerator) != 0; }

    void resolveCells()
    {
        for (BasicBlock& block : m_graph.blocks())
            for (FlowInstruction& each : block.instructions)
                if (namesACell(each.op)) {
                    each.arg = m_layout.slotOf(each.arg);
                    each.op = each.op == kMakeInnerCell ? Op::MakeCell : each.op;
                }
    }

    /// What happens before the first line: cells are made, the closure is copied in, and a
    /// generator function returns its generator.
    void insertPrefix()
    {
        std::vector<FlowInstruction> prefix;
        const bool isDoneByCall = m_unit.dialect.frames.areObjects;
        if (m_unit.frees.size() > 0 && !isDoneByCall)
            prefix.push_back({.op = Op::CopyFreeVars, .arg = m_unit.frees.size()});
        for (const std::uint32_t slot : m_layout.cellSlots())
            if (!isDoneByCall)
                prefix.push_back({.op = Op::MakeCell, .arg = slot});
        if (isGenerator()) {
            const int line = m_unit.firstLine;
            prefix.push_back({.op = Op::ReturnGenerator, .span = {line, -1, line, -1}});
            prefix.push_back({.op = Op::PopTop});
        }
        std::vector<FlowInstruction>& code = m_graph.entry()->instructions;
        code.insert(code.begin(), prefix.begin(), prefix.end());
    }

    /// Constants at the end that nothing loads any more; the first may be a docstring.
    void trimConstants()
    {
        std::size_t used = 1;
        forEachConstantUse(
            [&](const FlowInstruction& each) { used = std::max<std::size_t>(used, each.arg + 1); });
        if (used < m_code->constants.size())
            m_code->constants.resize(used);
    }

    /// All constants that nothing loads, but the first.
    void dropUnusedConstants()
    {
        std::vector<bool> isUsed(m_code->constants.size());
        if (!isUsed.empty())
            isUsed[0] = true;
        forEachConstantUse([&](FlowInstruction& each) { isUsed[each.arg] = true; });
        std::vector<std::uint32_t> places(isUsed.size());
        std::vector<Constant> kept;
        for (std::size_t i = 0; i < isUsed.size(); ++i) {
            places[i] = static_cast<std::uint32_t>(kept.size());
            if (isUsed[i])
                kept.push_back(std::move(m_code->constants[i]));
        }
        forEachConstantUse([&](FlowInstruction& each) { each.arg = places[each.arg]; });
        m_code->constants = std::move(kept);
    }

    template <class Visit>
    void forEachConstantUse(const Visit& visit)
    {
        for (BasicBlock* block = m_graph.entry(); block; block = block->next)
            for (FlowInstruction& each : block->instructions)
                if (each.op == Op::LoadConst || each.op == Op::KwNames)
                    visit(each);
    }

    void writeInstructions()
    {
        std::uint32_t offset = 0;
        for (BasicBlock* block = m_graph.entry(); block; block = block->next) {
            block->offset = offset;
            offset += static_cast<std::uint32_t>(block->instructions.size());
        }
        m_code->spans.emplace_back();
        m_code->instructions.reserve(offset);
        int previousLine = 0;
        for (BasicBlock* block = m_graph.entry(); block; block = block->next) {
            for (const FlowInstruction& each : block->instructions) {
                const std::uint32_t arg = each.isJump() ? each.target->offset : each.arg;
                m_code->instructions.push_back({.op = each.op, .arg = arg});
                m_code->spanIndices.push_back(spanIndex(each.span));
                const int line = std::max(each.span.line, 0);
                m_code->startsLine.push_back(line > 0 && line != previousLine);
                previousLine = line;
            }
        }
    }

    std::uint32_t spanIndex(const SourceSpan& span)
    {
        if (span.line < 0)
            return 0;
        const auto next = static_cast<std::uint32_t>(m_code->spans.size());
        const auto [found, isNew] = m_spanIndices.try_emplace(span, next);
        if (isNew)
            m_code->spans.push_back(span);
        return found->second;
    }

    void writeExceptionTable()
    {
        const BasicBlock* handler = nullptr;
        std::uint32_t start = 0;
        std::uint32_t at = 0;
        const auto closeRow = [&] {
            if (handler)
                addRow(start, at, *handler);
        };
        for (BasicBlock* block = m_graph.entry(); block; block = block->next) {
            for (const FlowInstruction& each : block->instructions) {
                if (each.handler != handler) {
                    closeRow();
                    start = at;
                    handler = each.handler;
                }
                ++at;
            }
        }
        closeRow();
    }

    void addRow(std::uint32_t start, std::uint32_t end, const BasicBlock& handler)
    {
        const int pushed = handler.pushesInstruction ? 2 : 1;
        m_code->exceptionTable.push_back({
            .start = start,
            .end = end,
            .target = handler.offset,
            .depth = static_cast<std::uint32_t>(handler.startDepth - pushed),
            .pushesInstruction = handler.pushesInstruction,
        });
    }

    void describe()
    {
        m_code->name = m_unit.scope.name();
        m_code->qualifiedName = m_unit.scope.qualifiedName();
        m_code->firstLine = m_unit.firstLine;
        m_code->flags = m_unit.flags;
        m_code->yieldsInsideTry = m_unit.scope.yieldsInsideTry();
        m_code->argumentCount = m_unit.argumentCount;
        m_code->positionalOnlyCount = m_unit.positionalOnlyCount;
        m_code->keywordOnlyCount = m_unit.keywordOnlyCount;
        m_code->names = m_unit.names.names();
        m_layout.moveTo(*m_code);
    }

    CodeUnit& m_unit;
    FlowGraph& m_graph;
    const ConstantRules& m_constantRules;
    FrameLayout m_layout;
    std::unique_ptr<CodeBody> m_code;
    std::unordered_map<SourceSpan, std::uint32_t, SpanHash> m_spanIndices;
};

} // namespace

std::unique_ptr<CodeBody> assemble(CodeUnit& unit, std::string_view fileName,
                                   const ConstantRules& rules)
{
    return Assembler(unit, fileName, rules).run();
}

} // namespace model
