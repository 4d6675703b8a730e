#include "model/lang/bytecode.h"

// Source:  CPython 3.11, Lib/dis documentation and dis.stack_effect().

namespace model {

namespace {

int oneMore(std::uint32_t arg, std::uint32_t bit)
{
    return (arg & bit) != 0 ? 1 : 0;
}

/// Instructions whose effect depends on their argument or on whether they jump.
int variableEffect(Op op, std::uint32_t arg, bool jumped)
{
    const int count = static_cast<int>(arg);
    switch (op) {
    case Op::LoadGlobal: return 1 + oneMore(arg, 1);
    case Op::BuildTuple:
    case Op::BuildList:
    case Op::BuildSet:
    case Op::BuildString: return 1 - count;
    case Op::BuildMap: return 1 - 2 * count;
    case Op::BuildConstKeyMap: return -count;
    case Op::BuildSlice: return 1 - count;
    case Op::UnpackSequence: return count - 1;
    case Op::UnpackEx: return (count & 0xFF) + (count >> 8);
    case Op::FormatValue: return (count & 4) != 0 ? -1 : 0;
    case Op::Call: return -count - 1;
    case Op::CallFunctionEx: return -2 - oneMore(arg, 1);
    case Op::MakeFunction:
        return -oneMore(arg, kMakeDefaults) - oneMore(arg, kMakeKeywordDefaults)
               - oneMore(arg, kMakeAnnotations) - oneMore(arg, kMakeClosure);
    case Op::JumpIfFalseOrPop:
    case Op::JumpIfTrueOrPop: return jumped ? 0 : -1;
    case Op::ForIter: return jumped ? -1 : 1;
    case Op::Send: return jumped ? -1 : 0;
    case Op::RaiseVarargs:
    case Op::RaiseOld:
    case Op::PrintNewline: return -count;
    case Op::PushExcInfo: return (arg & kExceptionTriple) != 0 ? 5 : 1;
    case Op::PopExcept:
    case Op::Reraise: return (arg & kExceptionTriple) != 0 ? -3 : -1;
    default: return 0;
    }
}

} // namespace

int stackEffect(Op op, std::uint32_t arg, bool jumped)
{
    switch (op) {
    case Op::PushNull:
    case Op::Copy:
    case Op::LoadConst:
    case Op::LoadName:
    case Op::LoadFast:
    case Op::LoadFastAndClear:
    case Op::LoadClosure:
    case Op::LoadDeref:
    case Op::LoadClassDeref:
    case Op::LoadMethod:
    case Op::LoadAssertionError:
    case Op::LoadBuildClass:
    case Op::BeforeWith:
    case Op::WithExceptStart:
    case Op::ImportFrom: return 1;

    case Op::PopTop:
    case Op::StoreName:
    case Op::StoreGlobal:
    case Op::StoreFast:
    case Op::StoreFastMaybeNull:
    case Op::StoreDeref:
    case Op::DeleteAttr:
    case Op::BinarySubscr:
    case Op::BinaryOp:
    case Op::CompareOp:
    case Op::IsOp:
    case Op::ContainsOp:
    case Op::ListAppend:
    case Op::SetAdd:
    case Op::ListExtend:
    case Op::SetUpdate:
    case Op::DictUpdate:
    case Op::DictMerge:
    case Op::ReturnValue:
    case Op::PopJumpForwardIfFalse:
    case Op::PopJumpForwardIfTrue:
    case Op::PopJumpForwardIfNone:
    case Op::PopJumpForwardIfNotNone:
    case Op::PopJumpBackwardIfFalse:
    case Op::PopJumpBackwardIfTrue:
    case Op::PopJumpBackwardIfNone:
    case Op::PopJumpBackwardIfNotNone:
    case Op::ImportName:
    case Op::ImportStar:
    case Op::PrintExpr:
    case Op::PrintItem: return -1;

    case Op::StoreAttr:
    case Op::DeleteSubscr:
    case Op::MapAdd: return -2;
    case Op::StoreSubscr: return -3;
    default: return variableEffect(op, arg, jumped);
    }
}

} // namespace model
