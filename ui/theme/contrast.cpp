#include "ui/theme/contrast.h"

#include "ui/theme/panel_colors.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

double relativeLuminance(const QColor& color)
{
    const auto channel = [](double v) {
        return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
           + 0.0722 * channel(color.blueF());
}

/// Collects pairs under the names of their members.
class PairList
{
public:
    struct Named
    {
        const char* name;
        QColor color;
    };

    void add(const Named& front, const std::vector<Named>& grounds, ColorPair::Sort sort)
    {
        for (const Named& ground : grounds)
            m_pairs.push_back(
                {QLatin1String(front.name) + QStringLiteral(" on ") + QLatin1String(ground.name),
                 front.color, ground.color, sort});
    }
    void addText(const Named& front, const std::vector<Named>& grounds)
    {
        add(front, grounds, ColorPair::Sort::Text);
    }
    void addLine(const Named& front, const std::vector<Named>& grounds)
    {
        add(front, grounds, ColorPair::Sort::Line);
    }
    std::vector<ColorPair> take() { return std::move(m_pairs); }

private:
    std::vector<ColorPair> m_pairs;
};

void addPicturePairs(PairList& list, const Colors& c)
{
    const PairList::Named card{"card", c.card};
    const PairList::Named canvas{"canvas", c.canvas};
    const PairList::Named cell{"cell", c.cell};
    const PairList::Named names{"names", c.names};
    const PairList::Named header{"namesHeader", c.namesHeader};
    list.addText({"text", c.text}, {card, canvas, cell, names});
    list.addText({"mutedText", c.mutedText}, {card, canvas, cell, names});
    list.addText({"strong", c.strong}, {{"strongSoft", c.strongSoft}, card});
    list.addText({"weak", c.weak}, {card, canvas});
    list.addText({"namesText", c.namesText}, {header});
    list.addText({"namesMuted", c.namesMuted}, {header});
    list.addText({"deadText", c.deadText}, {{"dead", c.dead}, canvas});
    list.addText({"finalizer", c.finalizer}, {{"finalizerSoft", c.finalizerSoft}, card});
    list.addText({"trash", c.trash}, {card});
    list.addLine({"strong", c.strong}, {canvas});
    list.addLine({"weak", c.weak}, {{"weakSoft", c.weakSoft}});
    list.addLine({"callback", c.callback}, {card, canvas});
    list.addLine({"mutedText", c.mutedText}, {canvas});
    list.addLine({"namesBorder", c.namesBorder}, {canvas});
    list.addLine({"running", c.running}, {header});
    list.addLine({"selection", c.selection}, {card, canvas});
    list.addLine({"trash", c.trash}, {canvas});
    list.addLine({"finalizer", c.finalizer}, {canvas});
}

void addWidgetPairs(PairList& list, const QPalette& p)
{
    const PairList::Named window{"Window", p.color(QPalette::Window)};
    const PairList::Named base{"Base", p.color(QPalette::Base)};
    const PairList::Named other{"AlternateBase", p.color(QPalette::AlternateBase)};
    list.addText({"WindowText", p.color(QPalette::WindowText)}, {window, other});
    list.addText({"Text", p.color(QPalette::Text)}, {base, other});
    list.addText({"PlaceholderText", p.color(QPalette::PlaceholderText)}, {base, other});
    list.addText({"ButtonText", p.color(QPalette::ButtonText)},
                 {{"Button", p.color(QPalette::Button)}});
    list.addText({"ToolTipText", p.color(QPalette::ToolTipText)},
                 {{"ToolTipBase", p.color(QPalette::ToolTipBase)}});
    list.addText({"HighlightedText", p.color(QPalette::HighlightedText)},
                 {{"Highlight", p.color(QPalette::Highlight)}});
    list.addText({"Link", p.color(QPalette::Link)}, {base, other});
}

void addPanelPairs(PairList& list, const QPalette& p)
{
    const PanelColors& c = panelColors(p);
    const PairList::Named window{"Window", p.color(QPalette::Window)};
    const PairList::Named base{"Base", p.color(QPalette::Base)};
    const PairList::Named other{"AlternateBase", p.color(QPalette::AlternateBase)};
    const PairList::Named current{"currentLine", c.currentLine};
    const PairList::Named caller{"callerLine", c.callerLine};
    const PairList::Named errorFill{"errorFill", c.errorFill};
    const PairList::Named noticeFill{"noticeFill", c.noticeFill};
    list.addText({"Text", p.color(QPalette::Text)}, {current, caller, errorFill, noticeFill});
    list.addText({"secondaryText", c.secondaryText}, {base, window, other});
    list.addText({"error", c.error}, {base, errorFill});
    list.addText({"notice", c.notice}, {base, noticeFill});
    for (const auto& word :
         {PairList::Named{"keyword", c.keyword}, PairList::Named{"string", c.string},
          PairList::Named{"number", c.number}, PairList::Named{"comment", c.comment},
          PairList::Named{"definition", c.definition}, PairList::Named{"builtin", c.builtin}})
        list.addText(word, {base, current, caller});
    for (const auto& sign : {PairList::Named{"accent", c.accent}, PairList::Named{"birth", c.birth},
                             PairList::Named{"death", c.death}, PairList::Named{"weak", c.weak},
                             PairList::Named{"callback", c.callback}})
        list.addLine(sign, {base, current});
}

} // namespace

double contrast(const QColor& one, const QColor& other)
{
    const auto [low, high] = std::minmax({relativeLuminance(one), relativeLuminance(other)});
    return (high + 0.05) / (low + 0.05);
}

double neededContrast(Theme::Id id, ColorPair::Sort sort)
{
    const bool isText = sort == ColorPair::Sort::Text;
    if (id == Theme::Id::HighContrast)
        return isText ? 7 : 4.5;
    return isText ? 4.5 : 3;
}

std::vector<ColorPair> colorPairs(const Theme& theme)
{
    PairList list;
    addPicturePairs(list, theme.colors);
    if (theme.id != Theme::Id::Print) { // No window wears it.
        const QPalette palette = widgetPalette(theme);
        addWidgetPairs(list, palette);
        addPanelPairs(list, palette);
    }
    return list.take();
}

} // namespace ui
