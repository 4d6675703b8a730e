#include "ui/export/graph_forms.h"

#include "ui/export/export_options.h"

namespace ui {

namespace {

QString nodeName(const Card& card)
{
    return (card.shape == CardShape::Mark ? QStringLiteral("m%1") : QStringLiteral("n%1"))
        .arg(card.id.value);
}

QString targetName(const Edge& edge)
{
    return (edge.toMark ? QStringLiteral("m%1").arg(edge.owner.value)
                        : QStringLiteral("n%1").arg(edge.target.value));
}

QString headOf(const Card& card)
{
    QString head = card.title;
    if (!card.subtitle.isEmpty())
        head += QLatin1Char(' ') + card.subtitle;
    return head.isEmpty() && card.shape == CardShape::Mark ? QStringLiteral("None") : head;
}

QString countOf(const Card& card)
{
    if (card.isDead)
        return ExportWords::tr("dead");
    switch (card.sign) {
    case CountSign::Number: return card.count;
    case CountSign::Immortal: return ExportWords::tr("immortal");
    case CountSign::None: break;
    }
    return {};
}

/// What a line says where the reference that starts there cannot say it.
QString textOf(const Row& row)
{
    if (row.kind == RowKind::More || row.kind == RowKind::Note)
        return row.label.isEmpty() ? row.value : row.label;
    if (row.value.isEmpty())
        return row.label;
    return row.label.isEmpty() ? row.value : row.label + QStringLiteral(" = ") + row.value;
}

class DotWriter
{
public:
    explicit DotWriter(const Picture& picture) : m_picture(picture), m_colors(picture.theme->colors)
    {}

    QString write(const QString& title)
    {
        m_text = QStringLiteral("digraph refscope {\n"
                                "  graph [rankdir=LR, label=\"%1\", labelloc=t, "
                                "fontname=\"Inter,Helvetica,sans-serif\", bgcolor=\"%2\", "
                                "fontcolor=\"%3\"];\n"
                                "  node [shape=plain, fontname=\"Inter,Helvetica,sans-serif\", "
                                "fontcolor=\"%3\"];\n"
                                "  edge [fontname=\"DejaVu Sans Mono,monospace\", fontsize=11];\n")
                     .arg(quoted(title), m_colors.canvas.name(), m_colors.text.name());
        for (const Card& card : m_picture.cards)
            addCard(card);
        for (const Edge& edge : m_picture.edges)
            addEdge(edge);
        return m_text + QStringLiteral("}\n");
    }

private:
    static QString quoted(QString text)
    {
        text.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
        text.replace(QLatin1Char('"'), QStringLiteral("\\\""));
        return text.replace(QLatin1Char('\n'), QStringLiteral("\\n"));
    }
    void addCard(const Card& card)
    {
        const bool isNames = card.shape == CardShape::Names;
        const QColor head = card.isDead ? m_colors.dead
                            : isNames   ? m_colors.namesHeader
                                        : m_colors.card;
        const QColor headText = card.isDead ? m_colors.deadText
                                : isNames   ? m_colors.namesText
                                            : m_colors.text;
        QString cells;
        if (const QString count = countOf(card); !count.isEmpty())
            cells = QStringLiteral("<td port=\"head\"><b>%1</b></td>").arg(count.toHtmlEscaped());
        QString label =
            QStringLiteral("<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" "
                           "cellpadding=\"5\" color=\"%1\" bgcolor=\"%2\"><tr>%3<td port=\"%7\" "
                           "bgcolor=\"%4\"><font color=\"%5\">%6</font></td></tr>")
                .arg((card.isDead ? m_colors.deadBorder : m_colors.cardBorder).name(),
                     m_colors.card.name(), cells, head.name(), headText.name(),
                     headOf(card).isEmpty() ? QStringLiteral(" ") : headOf(card).toHtmlEscaped(),
                     cells.isEmpty() ? QStringLiteral("head") : QStringLiteral("title"));
        for (std::uint32_t i = 0; i < card.rowCount; ++i) {
            const Row& row = m_picture.rows[card.firstRow + i];
            const QString text = textOf(row).toHtmlEscaped();
            label += QStringLiteral("<tr><td %1port=\"r%2\" align=\"left\">%3</td></tr>")
                         .arg(cells.isEmpty() ? QString() : QStringLiteral("colspan=\"2\" "))
                         .arg(i)
                         .arg(text.isEmpty() ? QStringLiteral(" ")
                              : row.isGone   ? QStringLiteral("<s>%1</s>").arg(text)
                                             : text);
        }
        m_text += QStringLiteral("  %1 [label=<%2</table>>, tooltip=\"%3\"];\n")
                      .arg(nodeName(card), label, quoted(card.tip));
    }
    void addEdge(const Edge& edge)
    {
        const Card* from = m_picture.findCard(edge.from);
        if (edge.kind == EdgeKind::Stub || from == nullptr)
            return;
        QString port = countOf(*from).isEmpty() ? QStringLiteral("head") : QStringLiteral("title");
        bool hasRow = false;
        for (std::uint32_t i = 0; i < from->rowCount && !hasRow; ++i) {
            const Row& row = m_picture.rows[from->firstRow + i];
            hasRow = row.hasPort && row.slot == edge.slot;
            if (hasRow)
                port = QStringLiteral("r%1").arg(i);
        }
        QString look = QStringLiteral("color=\"%1\"").arg(m_colors.strong.name());
        if (edge.kind == EdgeKind::Weak)
            look = QStringLiteral("color=\"%1\", style=dashed, arrowhead=empty")
                       .arg(m_colors.weak.name());
        else if (edge.kind == EdgeKind::Callback)
            look = QStringLiteral("color=\"%1\", style=dotted").arg(m_colors.callback.name());
        const QString label = hasRow || edge.label.isEmpty()
                                  ? QString()
                                  : QStringLiteral(", label=\"%1\"").arg(quoted(edge.label));
        m_text +=
            QStringLiteral("  %1:%2:e -> %3 [%4%5];\n")
                .arg(nodeName(*from), port,
                     edge.toMark ? targetName(edge) : targetName(edge) + QStringLiteral(":head:w"),
                     look, label);
    }

    const Picture& m_picture;
    const Colors& m_colors;
    QString m_text;
};

/// Mermaid reads entities that begin with # inside of quotes.
QString mermaidText(const QString& text)
{
    QString safe;
    for (const QChar c : text) {
        if (c == QLatin1Char('\n'))
            safe += QStringLiteral("<br/>");
        else if (QStringLiteral("\"#<>&`\\").contains(c) || c.unicode() < 0x20)
            safe += QStringLiteral("#%1;").arg(c.unicode());
        else
            safe += c;
    }
    return safe;
}

QString mermaidNode(const Picture& picture, const Card& card)
{
    QStringList lines;
    const QString count = countOf(card);
    lines.append(
        count.isEmpty()
            ? mermaidText(headOf(card))
            : QStringLiteral("<b>%1</b> %2").arg(mermaidText(count), mermaidText(headOf(card))));
    for (std::uint32_t i = 0; i < card.rowCount; ++i)
        if (const QString text = textOf(picture.rows[card.firstRow + i]); !text.isEmpty())
            lines.append(mermaidText(text));
    const QString kind = card.isDead                      ? QStringLiteral("dead")
                         : card.shape == CardShape::Names ? QStringLiteral("names")
                         : card.shape == CardShape::Ref || card.shape == CardShape::Proxy
                             ? QStringLiteral("weak")
                             : QStringLiteral("object");
    return QStringLiteral("  %1[\"%2\"]:::%3\n")
        .arg(nodeName(card), lines.join(QStringLiteral("<br/>")), kind);
}

} // namespace

QByteArray toDot(const Picture& picture, const QString& title)
{
    return DotWriter(picture).write(title).toUtf8();
}

QByteArray toMermaid(const Picture& picture, const QString& title)
{
    const Colors& colors = picture.theme->colors;
    // The title is YAML: between single quotes nothing but they has a meaning.
    QString text = QStringLiteral("---\ntitle: '%1'\n---\nflowchart LR\n")
                       .arg(title.simplified().replace(QLatin1Char('\''), QStringLiteral("''")));
    for (const Card& card : picture.cards)
        text += mermaidNode(picture, card);
    for (const Edge& edge : picture.edges) {
        const Card* from = picture.findCard(edge.from);
        if (edge.kind == EdgeKind::Stub || from == nullptr)
            continue;
        const QString arrow =
            edge.kind == EdgeKind::Strong ? QStringLiteral("-->") : QStringLiteral("-.->");
        const QString label = edge.label.isEmpty()
                                  ? QString()
                                  : QStringLiteral("|\"%1\"|").arg(mermaidText(edge.label));
        text +=
            QStringLiteral("  %1 %2%3 %4\n").arg(nodeName(*from), arrow, label, targetName(edge));
    }
    const auto style = [&](const char* name, const QColor& fill, const QColor& line,
                           const QColor& ink, const char* more) {
        text += QStringLiteral("  classDef %1 fill:%2,stroke:%3,color:%4%5\n")
                    .arg(QLatin1String(name), fill.name(), line.name(), ink.name(),
                         QLatin1String(more));
    };
    style("object", colors.card, colors.cardBorder, colors.text, "");
    style("names", colors.namesHeader, colors.namesBorder, colors.namesText, "");
    style("weak", colors.weakSoft, colors.weak, colors.text, "");
    style("dead", colors.dead, colors.deadBorder, colors.deadText, ",stroke-dasharray:4 3");
    return text.toUtf8();
}

} // namespace ui
