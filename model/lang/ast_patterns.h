#pragma once

#include "model/lang/ast.h"

namespace model {

template <PatternKind K>
struct PatternOf : Pattern
{
    static constexpr PatternKind kKind = K;
    constexpr PatternOf() { kind = K; }
};

struct MatchValuePattern : PatternOf<PatternKind::MatchValue>
{
    Expr* value = nullptr;
};

struct MatchSingletonPattern : PatternOf<PatternKind::MatchSingleton>
{
    ConstantKind constant = ConstantKind::None; ///< None, True or False.
};

struct MatchSequencePattern : PatternOf<PatternKind::MatchSequence>
{
    NodeList<Pattern> patterns;
};

struct MatchMappingPattern : PatternOf<PatternKind::MatchMapping>
{
    NodeList<Expr> keys;
    NodeList<Pattern> patterns;
    std::string_view rest; ///< Empty: no `**rest`.
};

struct MatchClassPattern : PatternOf<PatternKind::MatchClass>
{
    Expr* type = nullptr;
    NodeList<Pattern> patterns;
    std::span<const std::string_view> keywordNames;
    NodeList<Pattern> keywordPatterns;
};

struct MatchStarPattern : PatternOf<PatternKind::MatchStar>
{
    std::string_view name; ///< Empty: `*_`.
};

struct MatchAsPattern : PatternOf<PatternKind::MatchAs>
{
    Pattern* pattern = nullptr; ///< nullptr: a bare name.
    std::string_view name;      ///< Empty: the wildcard `_`.
};

struct MatchOrPattern : PatternOf<PatternKind::MatchOr>
{
    NodeList<Pattern> patterns;
};

} // namespace model
