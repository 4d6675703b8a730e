#include "model/core/verify.h"
#include "model/lang/annotation_text.h"
#include "model/lang/code_generator.h"

namespace model {

void CodeGenerator::visitAugAssign(const AugAssignStmt& stmt)
{
    {
        const SpanKeeper keeper(*m_unit);
        at(stmt.target->span);
        loadAugTarget(*stmt.target);
    }
    visitExpr(*stmt.value);
    emit(Op::BinaryOp, static_cast<std::uint32_t>(binaryOperationOf(stmt.op, true)));
    at(stmt.target->span);
    storeAugTarget(*stmt.target);
}

/// Leaves below the value what is needed to store the result.
void CodeGenerator::loadAugTarget(const Expr& target)
{
    switch (target.kind) {
    case ExprKind::Attribute: {
        const auto& attribute = as<AttributeExpr>(target);
        visitExpr(*attribute.value);
        emit(Op::Copy, 1);
        startAtAttributeName(attribute);
        emitName(Op::LoadAttr, attribute.name);
        break;
    }
    case ExprKind::Subscript: {
        const auto& subscript = as<SubscriptExpr>(target);
        visitExpr(*subscript.value);
        visitExpr(*subscript.index);
        emit(Op::Copy, 2);
        emit(Op::Copy, 2);
        emit(Op::BinarySubscr);
        break;
    }
    default: nameOp(as<NameExpr>(target).name, ExprContext::Load); break;
    }
}

void CodeGenerator::storeAugTarget(const Expr& target)
{
    switch (target.kind) {
    case ExprKind::Attribute: {
        const auto& attribute = as<AttributeExpr>(target);
        startAtAttributeName(attribute);
        emit(Op::Swap, 2);
        emitName(Op::StoreAttr, attribute.name);
        break;
    }
    case ExprKind::Subscript:
        emit(Op::Swap, 3);
        emit(Op::Swap, 2);
        emit(Op::StoreSubscr);
        break;
    default: nameOp(as<NameExpr>(target).name, ExprContext::Store); break;
    }
}

void CodeGenerator::visitAnnAssign(const AnnAssignStmt& stmt)
{
    const Expr& target = *stmt.target;
    if (stmt.value) {
        visitExpr(*stmt.value);
        visitExpr(target);
    }
    switch (target.kind) {
    case ExprKind::Name: storeAnnotation(stmt, as<NameExpr>(target)); break;
    case ExprKind::Attribute:
        if (!isForbidden(as<AttributeExpr>(target).name, ExprContext::Store) && !stmt.value)
            evaluateAndDrop(*as<AttributeExpr>(target).value);
        break;
    case ExprKind::Subscript:
        if (!stmt.value) {
            evaluateAndDrop(*as<SubscriptExpr>(target).value);
            evaluateSubscriptParts(*as<SubscriptExpr>(target).index);
        }
        break;
    default: verify(false, "no such target of an annotation"); break;
    }
    // What is annotated but not kept is still evaluated, in modules and classes.
    if (!stmt.isSimple && !m_future.hasAnnotations && isModuleOrClass())
        evaluateAndDrop(*stmt.annotation);
}

void CodeGenerator::storeAnnotation(const AnnAssignStmt& stmt, const NameExpr& target)
{
    if (isForbidden(target.name, ExprContext::Store) || !stmt.isSimple || !isModuleOrClass())
        return;
    if (m_future.hasAnnotations)
        visitAnnotationText(*stmt.annotation);
    else
        visitExpr(*stmt.annotation);
    emitName(Op::LoadName, "__annotations__");
    loadText(m_unit->scope.mangled(target.name));
    emit(Op::StoreSubscr);
}

void CodeGenerator::visitAnnotationText(const Expr& annotation)
{
    loadText(annotationText(annotation));
}

void CodeGenerator::evaluateAndDrop(const Expr& expr)
{
    visitExpr(expr);
    emit(Op::PopTop);
}

void CodeGenerator::evaluateSubscriptParts(const Expr& index)
{
    const Expr& resolved = m_folder.resolve(index);
    if (const auto* slice = tryAs<SliceExpr>(&resolved)) {
        for (const Expr* part : {slice->lower, slice->upper, slice->step})
            if (part)
                evaluateAndDrop(*part);
    } else if (const auto* tuple = tryAs<TupleExpr>(&resolved)) {
        for (const Expr* element : tuple->elements)
            evaluateSubscriptParts(*element);
    } else {
        evaluateAndDrop(index);
    }
}

void CodeGenerator::assignSequence(NodeList<Expr> elements)
{
    constexpr std::size_t kMostBeforeStar = 256;
    const std::size_t count = elements.size();
    bool hasStar = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (elements[i]->kind != ExprKind::Starred)
            continue;
        if (hasStar)
            return fail("multiple starred expressions in assignment");
        if (i >= kMostBeforeStar || count - i - 1 >= (std::size_t{1} << 23U))
            return fail("too many expressions in star-unpacking assignment");
        emitCount(Op::UnpackEx, i + ((count - i - 1) << 8U));
        hasStar = true;
    }
    if (!hasStar)
        emitCount(Op::UnpackSequence, count);
    for (const Expr* element : elements) {
        const auto* starred = tryAs<StarredExpr>(element);
        visitExpr(starred ? *starred->value : *element);
    }
}

} // namespace model
