#include "model/lang/annotation_text.h"

#include "model/heap/text.h"
#include "model/lang/constant_arithmetic.h"

#include <algorithm>

namespace model {

namespace {

/// How tightly an expression binds: one that binds less than its place asks for gets
/// parentheses.
enum Level {
    kTuple,
    kTest,
    kOr,
    kAnd,
    kNot,
    kCompare,
    kBitOr,
    kBitXor,
    kBitAnd,
    kShift,
    kArithmetic,
    kTerm,
    kFactor,
    kPower,
    kAwait,
    kAtom,
};

Level next(Level level)
{
    return static_cast<Level>(level + 1);
}

Level levelOf(BinaryOperator op)
{
    switch (op) {
    case BinaryOperator::Add:
    case BinaryOperator::Sub: return kArithmetic;
    case BinaryOperator::LShift:
    case BinaryOperator::RShift: return kShift;
    case BinaryOperator::BitOr: return kBitOr;
    case BinaryOperator::BitXor: return kBitXor;
    case BinaryOperator::BitAnd: return kBitAnd;
    case BinaryOperator::Pow: return kPower;
    default: return kTerm;
    }
}

class Writer
{
public:
    std::string take() { return std::move(m_text); }

    void write(const Expr& expr, Level level)
    {
        switch (expr.kind) {
        case ExprKind::BoolOp: writeBoolOp(as<BoolOpExpr>(expr), level); break;
        case ExprKind::BinOp: writeBinOp(as<BinOpExpr>(expr), level); break;
        case ExprKind::UnaryOp: writeUnaryOp(as<UnaryOpExpr>(expr), level); break;
        case ExprKind::Lambda: writeLambda(as<LambdaExpr>(expr), level); break;
        case ExprKind::IfExp: writeIfExp(as<IfExpExpr>(expr), level); break;
        case ExprKind::Compare: writeCompare(as<CompareExpr>(expr), level); break;
        case ExprKind::Call: writeCall(as<CallExpr>(expr)); break;
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue: writeFString(expr); break;
        case ExprKind::Constant: writeConstant(as<ConstantExpr>(expr)); break;
        case ExprKind::Attribute: writeAttribute(as<AttributeExpr>(expr)); break;
        case ExprKind::Subscript:
            write(*as<SubscriptExpr>(expr).value, kAtom);
            m_text += '[';
            write(*as<SubscriptExpr>(expr).index, kTuple);
            m_text += ']';
            break;
        case ExprKind::Starred: prefixed("*", *as<StarredExpr>(expr).value, kBitOr); break;
        case ExprKind::Name: m_text += as<NameExpr>(expr).name; break;
        case ExprKind::Tuple: writeTuple(as<TupleExpr>(expr), level); break;
        case ExprKind::Slice: writeSlice(as<SliceExpr>(expr)); break;
        case ExprKind::NamedExpr: writeNamed(as<NamedExprExpr>(expr), level); break;
        default: writeDisplay(expr, level); break;
        }
    }

private:
    /// Runs `body` with parentheses around what it writes, if needed.
    template <class Body>
    void enclosed(bool isNeeded, Body body)
    {
        if (isNeeded)
            m_text += '(';
        body();
        if (isNeeded)
            m_text += ')';
    }

    void prefixed(std::string_view prefix, const Expr& expr, Level level)
    {
        m_text += prefix;
        write(expr, level);
    }

    void separate()
    {
        m_text += m_isFirst ? "" : ", ";
        m_isFirst = false;
    }

    void writeList(NodeList<Expr> elements)
    {
        for (std::size_t i = 0; i < elements.size(); ++i)
            prefixed(i == 0 ? "" : ", ", *elements[i], kTest);
    }

    void writeBoolOp(const BoolOpExpr& expr, Level level)
    {
        const bool isAnd = expr.op == BoolOperator::And;
        const Level own = isAnd ? kAnd : kOr;
        enclosed(level > own, [&] {
            for (std::size_t i = 0; i < expr.values.size(); ++i)
                prefixed(i == 0 ? "" : isAnd ? " and " : " or ", *expr.values[i], next(own));
        });
    }

    void writeBinOp(const BinOpExpr& expr, Level level)
    {
        const Level own = levelOf(expr.op);
        const bool groupsRight = expr.op == BinaryOperator::Pow;
        enclosed(level > own, [&] {
            write(*expr.left, groupsRight ? next(own) : own);
            m_text += ' ';
            m_text += operatorText(expr.op);
            m_text += ' ';
            write(*expr.right, groupsRight ? own : next(own));
        });
    }

    void writeUnaryOp(const UnaryOpExpr& expr, Level level)
    {
        const bool isNot = expr.op == UnaryOperator::Not;
        const Level own = isNot ? kNot : kFactor;
        enclosed(level > own, [&] {
            m_text += operatorText(expr.op);
            prefixed(isNot ? " " : "", *expr.operand, own);
        });
    }

    void writeParameter(const Parameter& parameter, const Expr* defaultValue)
    {
        separate();
        m_text += parameter.name;
        if (defaultValue)
            prefixed("=", *defaultValue, kTest);
    }

    void writeParameters(const Parameters& parameters)
    {
        m_isFirst = true;
        const std::size_t positionalOnly = parameters.positionalOnly.size();
        const std::size_t count = positionalOnly + parameters.positional.size();
        for (std::size_t i = 0; i < count; ++i) {
            const Parameter& parameter = i < positionalOnly
                                             ? *parameters.positionalOnly[i]
                                             : *parameters.positional[i - positionalOnly];
            const std::size_t fromEnd = count - i;
            const bool hasDefault = fromEnd <= parameters.defaults.size();
            writeParameter(parameter,
                           hasDefault ? parameters.defaults[parameters.defaults.size() - fromEnd]
                                      : nullptr);
            if (i + 1 == positionalOnly)
                m_text += ", /";
        }
        if (parameters.varArgs || !parameters.keywordOnly.empty()) {
            separate();
            m_text += '*';
            if (parameters.varArgs)
                m_text += parameters.varArgs->name;
        }
        for (std::size_t i = 0; i < parameters.keywordOnly.size(); ++i)
            writeParameter(*parameters.keywordOnly[i], parameters.keywordDefaults[i]);
        if (parameters.keywordArgs) {
            separate();
            m_text += "**";
            m_text += parameters.keywordArgs->name;
        }
    }

    void writeLambda(const LambdaExpr& expr, Level level)
    {
        const Parameters& parameters = *expr.parameters;
        enclosed(level > kTest, [&] {
            const bool hasPositional =
                !parameters.positional.empty() || !parameters.positionalOnly.empty();
            m_text += hasPositional ? "lambda " : "lambda";
            writeParameters(parameters);
            prefixed(": ", *expr.body, kTest);
        });
    }

    void writeIfExp(const IfExpExpr& expr, Level level)
    {
        enclosed(level > kTest, [&] {
            write(*expr.body, next(kTest));
            prefixed(" if ", *expr.test, next(kTest));
            prefixed(" else ", *expr.orElse, kTest);
        });
    }

    void writeCompare(const CompareExpr& expr, Level level)
    {
        enclosed(level > kCompare, [&] {
            write(*expr.left, next(kCompare));
            for (std::size_t i = 0; i < expr.ops.size(); ++i) {
                m_text += ' ';
                m_text += operatorText(expr.ops[i]);
                prefixed(" ", *expr.comparators[i], next(kCompare));
            }
        });
    }

    void writeCall(const CallExpr& expr)
    {
        write(*expr.function, kAtom);
        if (expr.arguments.size() == 1 && expr.keywords.empty()
            && expr.arguments[0]->kind == ExprKind::GeneratorExp)
            return write(*expr.arguments[0], kTest);
        m_text += '(';
        writeList(expr.arguments);
        for (std::size_t i = 0; i < expr.keywords.size(); ++i) {
            m_text += i == 0 && expr.arguments.empty() ? "" : ", ";
            const Keyword& keyword = *expr.keywords[i];
            m_text += keyword.name.empty() ? "**" : std::string(keyword.name) + "=";
            write(*keyword.value, kTest);
        }
        m_text += ')';
    }

    void writeConstant(const ConstantExpr& expr)
    {
        switch (expr.constant) {
        case ConstantKind::Ellipsis: m_text += "..."; break;
        case ConstantKind::Str:
            m_text += expr.hasUPrefix ? "u" : "";
            m_text += quotedText(expr.text);
            break;
        default: {
            // An infinite literal must read back as one.
            std::string text = constantText(literalConstant(expr));
            if (const auto at = text.find("inf"); at != std::string::npos)
                text.replace(at, 3, "1e309");
            m_text += text;
            break;
        }
        }
    }

    void writeAttribute(const AttributeExpr& expr)
    {
        write(*expr.value, kAtom);
        const auto* constant = tryAs<ConstantExpr>(expr.value);
        m_text += constant && constant->constant == ConstantKind::Int ? " ." : ".";
        m_text += expr.name;
    }

    void writeTuple(const TupleExpr& expr, Level level)
    {
        if (expr.elements.empty()) {
            m_text += "()";
            return;
        }
        enclosed(level > kTuple, [&] {
            writeList(expr.elements);
            m_text += expr.elements.size() == 1 ? "," : "";
        });
    }

    void writeSlice(const SliceExpr& expr)
    {
        if (expr.lower)
            write(*expr.lower, kTest);
        m_text += ':';
        if (expr.upper)
            write(*expr.upper, kTest);
        if (expr.step)
            prefixed(":", *expr.step, kTest);
    }

    void writeNamed(const NamedExprExpr& expr, Level level)
    {
        enclosed(level > kTuple, [&] {
            write(*expr.target, kAtom);
            prefixed(" := ", *expr.value, kAtom);
        });
    }

    void writeDisplay(const Expr& expr, Level level)
    {
        switch (expr.kind) {
        case ExprKind::List:
            m_text += '[';
            writeList(as<ListExpr>(expr).elements);
            m_text += ']';
            break;
        case ExprKind::Set:
            m_text += '{';
            writeList(as<SetExpr>(expr).elements);
            m_text += '}';
            break;
        case ExprKind::Dict: writeDict(as<DictExpr>(expr)); break;
        case ExprKind::Yield: writeYield(as<YieldExpr>(expr).value); break;
        case ExprKind::YieldFrom:
            prefixed("(yield from ", *as<YieldFromExpr>(expr).value, kTest);
            m_text += ')';
            break;
        case ExprKind::Await:
            enclosed(level > kAwait,
                     [&] { prefixed("await ", *as<AwaitExpr>(expr).value, kAtom); });
            break;
        default: writeComprehension(expr); break;
        }
    }

    void writeDict(const DictExpr& expr)
    {
        m_text += '{';
        for (std::size_t i = 0; i < expr.values.size(); ++i) {
            m_text += i == 0 ? "" : ", ";
            if (!expr.keys[i]) {
                prefixed("**", *expr.values[i], kBitOr);
                continue;
            }
            write(*expr.keys[i], kTest);
            prefixed(": ", *expr.values[i], kTest);
        }
        m_text += '}';
    }

    void writeYield(const Expr* value)
    {
        m_text += "(yield";
        if (value)
            prefixed(" ", *value, kTest);
        m_text += ')';
    }

    void writeComprehension(const Expr& expr)
    {
        if (const auto* list = tryAs<ListCompExpr>(&expr))
            return writeGenerators("[", *list->element, nullptr, list->generators, ']');
        if (const auto* set = tryAs<SetCompExpr>(&expr))
            return writeGenerators("{", *set->element, nullptr, set->generators, '}');
        if (const auto* dict = tryAs<DictCompExpr>(&expr))
            return writeGenerators("{", *dict->key, dict->value, dict->generators, '}');
        const auto& generator = as<GeneratorExpExpr>(expr);
        writeGenerators("(", *generator.element, nullptr, generator.generators, ')');
    }

    void writeGenerators(std::string_view open, const Expr& element, const Expr* value,
                         NodeList<Comprehension> generators, char close)
    {
        prefixed(open, element, kTest);
        if (value)
            prefixed(": ", *value, kTest);
        for (const Comprehension* generator : generators) {
            prefixed(generator->isAsync ? " async for " : " for ", *generator->target, kTuple);
            prefixed(" in ", *generator->iterable, next(kTest));
            for (const Expr* condition : generator->conditions)
                prefixed(" if ", *condition, next(kTest));
        }
        m_text += close;
    }

    void writeFString(const Expr& expr)
    {
        Writer inside;
        inside.writePiece(expr, false);
        m_text += "f" + quotedText(inside.take());
    }

    /// A part of an f-string, without the quotes.
    void writePiece(const Expr& expr, bool isSpec)
    {
        if (const auto* joined = tryAs<JoinedStrExpr>(&expr)) {
            for (const Expr* value : joined->values)
                writePiece(*value, isSpec);
        } else if (const auto* field = tryAs<FormattedValueExpr>(&expr)) {
            writeField(*field);
        } else if (const auto* constant = tryAs<ConstantExpr>(&expr)) {
            for (const char c : constant->text)
                m_text += !isSpec && (c == '{' || c == '}') ? std::string(2, c) : std::string(1, c);
        }
    }

    void writeField(const FormattedValueExpr& field)
    {
        Writer value;
        value.write(*field.value, next(kTest));
        const std::string text = value.take();
        m_text += text.starts_with('{') ? "{ " : "{";
        m_text += text;
        if (field.conversion != 0) {
            m_text += '!';
            m_text += field.conversion;
        }
        if (field.formatSpec) {
            m_text += ':';
            writePiece(*field.formatSpec, false);
        }
        m_text += '}';
    }

    std::string m_text;
    bool m_isFirst = true;
};

} // namespace

std::string annotationText(const Expr& expr)
{
    Writer writer;
    writer.write(expr, kTest);
    return writer.take();
}

} // namespace model
