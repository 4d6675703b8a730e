#include "ui/export/font_subset.h"

#include <QPainterPath>
#include <QRawFont>
#include <QVector>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

namespace ui {

namespace {

constexpr int kUnits = 2048; // Per em.
constexpr qreal kOutlineError = 0.6;

/// Big endian, as all of OpenType.
class FontBytes
{
public:
    void u8(unsigned value) { m_bytes.append(static_cast<char>(value & 0xFFU)); }
    void u16(unsigned value)
    {
        u8(value >> 8U);
        u8(value);
    }
    void i16(int value) { u16(static_cast<unsigned>(value) & 0xFFFFU); }
    void u32(quint32 value)
    {
        u16(value >> 16U);
        u16(value);
    }
    void zeros(int count) { m_bytes.append(count, '\0'); }
    void pad()
    {
        while (m_bytes.size() % 4 != 0)
            u8(0);
    }
    void append(const QByteArray& bytes) { m_bytes.append(bytes); }
    qsizetype size() const { return m_bytes.size(); }
    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

struct OutlinePoint
{
    int x;
    int y;
    bool isOnCurve;
};

using Contour = std::vector<OutlinePoint>;

struct GlyphOutline
{
    std::vector<Contour> contours;
    int advance = 0;
    int xMin = 0;
    int yMin = 0;
    int xMax = 0;
    int yMax = 0;
};

OutlinePoint fontPoint(QPointF point, bool isOnCurve)
{
    return {qRound(point.x()), -qRound(point.y()), isOnCurve};
}

/// A cubic as quadratics, as many as the error asks for.
void addCubic(Contour& contour, QPointF a, QPointF b, QPointF c, QPointF d)
{
    const QPointF third = d - 3 * c + 3 * b - a;
    const qreal error = std::hypot(third.x(), third.y()) * std::sqrt(3.0) / 36;
    const int count =
        std::clamp(static_cast<int>(std::ceil(std::cbrt(error / kOutlineError))), 1, 8);
    const auto at = [&](qreal t) {
        const qreal s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    };
    const auto slope = [&](qreal t) {
        const qreal s = 1 - t;
        return 3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c));
    };
    const qreal step = 1.0 / count;
    for (int i = 0; i < count; ++i) {
        const qreal from = i * step;
        const qreal to = from + step;
        const QPointF start = at(from);
        const QPointF end = at(to);
        // The quadratic with the control point midway between those of the cubic piece.
        const QPointF first = start + slope(from) * step / 3;
        const QPointF second = end - slope(to) * step / 3;
        contour.push_back(fontPoint((3 * (first + second) - start - end) / 4, false));
        contour.push_back(fontPoint(end, true));
    }
}

GlyphOutline outlineOf(const QRawFont& font, quint32 glyph)
{
    GlyphOutline outline;
    outline.advance = qRound(font.advancesForGlyphIndexes({glyph}).value(0).x());
    const QPainterPath path = font.pathForGlyph(glyph);
    Contour contour;
    QPointF last;
    const auto finish = [&] {
        if (contour.size() > 1 && contour.back().isOnCurve && contour.back().x == contour.front().x
            && contour.back().y == contour.front().y)
            contour.pop_back();
        if (contour.size() > 2)
            outline.contours.push_back(contour);
        contour.clear();
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            finish();
            contour.push_back(fontPoint(element, true));
        } else if (element.isLineTo()) {
            contour.push_back(fontPoint(element, true));
        } else if (element.isCurveTo() && i + 2 < path.elementCount()) {
            addCubic(contour, last, element, path.elementAt(i + 1), path.elementAt(i + 2));
            i += 2;
        }
        last = path.elementAt(i);
    }
    finish();
    bool isFirst = true;
    for (const Contour& points : outline.contours)
        for (const OutlinePoint& point : points) {
            outline.xMin = isFirst ? point.x : std::min(outline.xMin, point.x);
            outline.yMin = isFirst ? point.y : std::min(outline.yMin, point.y);
            outline.xMax = isFirst ? point.x : std::max(outline.xMax, point.x);
            outline.yMax = isFirst ? point.y : std::max(outline.yMax, point.y);
            isFirst = false;
        }
    return outline;
}

QByteArray glyphData(const GlyphOutline& outline)
{
    if (outline.contours.empty())
        return {};
    FontBytes bytes;
    bytes.i16(static_cast<int>(outline.contours.size()));
    for (const int edge : {outline.xMin, outline.yMin, outline.xMax, outline.yMax})
        bytes.i16(edge);
    unsigned end = 0;
    for (const Contour& contour : outline.contours) {
        end += static_cast<unsigned>(contour.size());
        bytes.u16(end - 1);
    }
    bytes.u16(0); // No instructions.
    for (const Contour& contour : outline.contours)
        for (const OutlinePoint& point : contour)
            bytes.u8(point.isOnCurve ? 1 : 0); // Both coordinates as words.
    int last = 0;
    for (const Contour& contour : outline.contours)
        for (const OutlinePoint& point : contour) {
            bytes.i16(point.x - last);
            last = point.x;
        }
    last = 0;
    for (const Contour& contour : outline.contours)
        for (const OutlinePoint& point : contour) {
            bytes.i16(point.y - last);
            last = point.y;
        }
    bytes.pad();
    return bytes.bytes();
}

/// The characters and the glyphs that stand for them, from 1; 0 is the missing one.
class SubsetWriter
{
public:
    SubsetWriter(const QFont& font, const std::set<char32_t>& characters, QByteArray family)
        : m_font(QRawFont::fromFont(font)), m_family(std::move(family)), m_weight(font.weight())
    {
        m_font.setPixelSize(kUnits);
        m_glyphs.push_back(GlyphOutline{{}, kUnits / 2});
        for (const char32_t character : characters) {
            // The table of short characters is enough: all that faces of code and words have.
            if (character > 0xFFFE || !m_font.supportsCharacter(static_cast<uint>(character)))
                continue;
            const QString text = QString::fromUcs4(&character, 1);
            const QVector<quint32> glyphs = m_font.glyphIndexesForString(text);
            if (glyphs.size() != 1 || glyphs.first() == 0)
                continue;
            m_characters.emplace(character, static_cast<unsigned>(m_glyphs.size()));
            m_glyphs.push_back(outlineOf(m_font, glyphs.first()));
        }
    }

    QByteArray write()
    {
        writeGlyphs();
        m_tables["OS/2"] = os2();
        m_tables["cmap"] = cmap();
        m_tables["head"] = head();
        m_tables["hhea"] = hhea();
        m_tables["maxp"] = maxp();
        m_tables["name"] = name();
        m_tables["post"] = post();
        return assembled();
    }

private:
    void writeGlyphs()
    {
        FontBytes glyf;
        FontBytes loca;
        FontBytes hmtx;
        for (const GlyphOutline& outline : m_glyphs) {
            loca.u32(static_cast<quint32>(glyf.size()));
            glyf.append(glyphData(outline));
            hmtx.u16(static_cast<unsigned>(outline.advance));
            hmtx.i16(outline.xMin);
            m_box.xMin = std::min(m_box.xMin, outline.xMin);
            m_box.yMin = std::min(m_box.yMin, outline.yMin);
            m_box.xMax = std::max(m_box.xMax, outline.xMax);
            m_box.yMax = std::max(m_box.yMax, outline.yMax);
            m_box.advance = std::max(m_box.advance, outline.advance);
        }
        loca.u32(static_cast<quint32>(glyf.size()));
        if (glyf.size() == 0)
            glyf.u32(0);
        m_tables["glyf"] = glyf.bytes();
        m_tables["loca"] = loca.bytes();
        m_tables["hmtx"] = hmtx.bytes();
    }
    int ascent() const { return qRound(m_font.ascent()); }
    int descent() const { return qRound(m_font.descent()); }

    QByteArray head() const
    {
        FontBytes bytes;
        bytes.u32(0x00010000);
        bytes.u32(0x00010000);
        bytes.u32(0); // The check sum, later.
        bytes.u32(0x5F0F3CF5);
        bytes.u16(0x000B);
        bytes.u16(kUnits);
        bytes.zeros(16); // Two dates.
        for (const int edge : {m_box.xMin, m_box.yMin, m_box.xMax, m_box.yMax})
            bytes.i16(edge);
        bytes.u16(m_weight >= QFont::Bold ? 1 : 0);
        bytes.u16(6);
        bytes.i16(2);
        bytes.i16(1); // Long offsets in loca.
        bytes.i16(0);
        return bytes.bytes();
    }
    QByteArray hhea() const
    {
        FontBytes bytes;
        bytes.u32(0x00010000);
        bytes.i16(ascent());
        bytes.i16(-descent());
        bytes.i16(0);
        bytes.u16(static_cast<unsigned>(m_box.advance));
        bytes.i16(m_box.xMin);
        bytes.i16(0);
        bytes.i16(m_box.xMax);
        bytes.i16(1);
        bytes.zeros(14);
        bytes.u16(static_cast<unsigned>(m_glyphs.size()));
        return bytes.bytes();
    }
    QByteArray maxp() const
    {
        std::size_t points = 0;
        std::size_t contours = 0;
        for (const GlyphOutline& outline : m_glyphs) {
            std::size_t own = 0;
            for (const Contour& contour : outline.contours)
                own += contour.size();
            points = std::max(points, own);
            contours = std::max(contours, outline.contours.size());
        }
        FontBytes bytes;
        bytes.u32(0x00010000);
        bytes.u16(static_cast<unsigned>(m_glyphs.size()));
        bytes.u16(static_cast<unsigned>(points));
        bytes.u16(static_cast<unsigned>(contours));
        bytes.zeros(4);
        bytes.u16(1);
        bytes.zeros(16);
        return bytes.bytes();
    }
    QByteArray os2() const
    {
        FontBytes bytes;
        bytes.u16(4);
        bytes.i16(kUnits / 2);
        bytes.u16(static_cast<unsigned>(m_weight));
        bytes.u16(5);
        bytes.u16(0);    // May be embedded.
        bytes.zeros(20); // Sub- and superscripts, strikeout.
        bytes.i16(0);
        bytes.zeros(10); // Panose.
        bytes.u32(1);
        bytes.zeros(12);
        bytes.append("RFSC");
        bytes.u16(m_weight >= QFont::Bold ? 0x20 : 0x40);
        const unsigned first = m_characters.empty() ? 0x20 : unsigned(m_characters.begin()->first);
        const unsigned last = m_characters.empty() ? 0x20 : unsigned(m_characters.rbegin()->first);
        bytes.u16(first);
        bytes.u16(last);
        bytes.i16(ascent());
        bytes.i16(-descent());
        bytes.i16(0);
        bytes.u16(static_cast<unsigned>(ascent()));
        bytes.u16(static_cast<unsigned>(descent()));
        bytes.u32(1);
        bytes.u32(0);
        bytes.i16(qRound(m_font.xHeight()));
        bytes.i16(qRound(m_font.capHeight()));
        bytes.u16(0);
        bytes.u16(0x20);
        bytes.u16(0);
        return bytes.bytes();
    }
    /// One segment for each character: simple, and small enough.
    QByteArray cmap() const
    {
        const auto count = static_cast<unsigned>(m_characters.size()) + 1;
        unsigned power = 1;
        unsigned log = 0;
        while (power * 2 <= count) {
            power *= 2;
            ++log;
        }
        FontBytes bytes;
        bytes.u16(0);
        bytes.u16(1);
        bytes.u16(3);
        bytes.u16(1);
        bytes.u32(12);
        bytes.u16(4);
        bytes.u16(16 + 8 * count);
        bytes.u16(0);
        bytes.u16(2 * count);
        bytes.u16(2 * power);
        bytes.u16(log);
        bytes.u16(2 * (count - power));
        for (const auto& [character, glyph] : m_characters)
            bytes.u16(static_cast<unsigned>(character));
        bytes.u16(0xFFFF);
        bytes.u16(0);
        for (const auto& [character, glyph] : m_characters)
            bytes.u16(static_cast<unsigned>(character));
        bytes.u16(0xFFFF);
        for (const auto& [character, glyph] : m_characters)
            bytes.u16((glyph - static_cast<unsigned>(character)) & 0xFFFFU);
        bytes.u16(1);
        bytes.zeros(static_cast<int>(2 * count));
        return bytes.bytes();
    }
    QByteArray name() const
    {
        const QByteArray style = m_weight >= QFont::Bold ? "Bold" : "Regular";
        const QByteArray full = m_family + ' ' + style;
        QByteArray postScript = full;
        postScript.replace(' ', '-');
        const std::array<std::pair<unsigned, QByteArray>, 6> entries{
            {{1, m_family}, {2, style}, {3, full}, {4, full}, {5, "Version 1"}, {6, postScript}}};
        FontBytes bytes;
        FontBytes texts;
        bytes.u16(0);
        bytes.u16(entries.size());
        bytes.u16(static_cast<unsigned>(6 + 12 * entries.size()));
        for (const auto& [id, text] : entries) {
            bytes.u16(3);
            bytes.u16(1);
            bytes.u16(0x409);
            bytes.u16(id);
            bytes.u16(static_cast<unsigned>(2 * text.size()));
            bytes.u16(static_cast<unsigned>(texts.size()));
            for (const char c : text)
                texts.u16(static_cast<unsigned char>(c));
        }
        bytes.append(texts.bytes());
        return bytes.bytes();
    }
    QByteArray post() const
    {
        FontBytes bytes;
        bytes.u32(0x00030000); // No names of glyphs.
        bytes.u32(0);
        bytes.i16(-200);
        bytes.i16(100);
        bytes.zeros(20);
        return bytes.bytes();
    }

    static quint32 checkSum(const QByteArray& table)
    {
        quint32 sum = 0;
        QByteArray whole = table;
        while (whole.size() % 4 != 0)
            whole.append('\0');
        for (qsizetype i = 0; i < whole.size(); i += 4)
            sum += qFromBigEndian<quint32>(whole.constData() + i);
        return sum;
    }
    QByteArray assembled() const
    {
        const auto count = static_cast<unsigned>(m_tables.size());
        unsigned power = 1;
        unsigned log = 0;
        while (power * 2 <= count) {
            power *= 2;
            ++log;
        }
        FontBytes bytes;
        bytes.u32(0x00010000);
        bytes.u16(count);
        bytes.u16(16 * power);
        bytes.u16(log);
        bytes.u16(16 * (count - power));
        FontBytes body;
        qsizetype headAt = 0;
        for (const auto& [tag, table] : m_tables) {
            const qsizetype at = 12 + 16 * static_cast<qsizetype>(count) + body.size();
            if (tag == "head")
                headAt = at;
            bytes.append(tag);
            bytes.u32(checkSum(table));
            bytes.u32(static_cast<quint32>(at));
            bytes.u32(static_cast<quint32>(table.size()));
            body.append(table);
            body.pad();
        }
        QByteArray font = bytes.bytes() + body.bytes();
        qToBigEndian(0xB1B0AFBAU - checkSum(font), font.data() + headAt + 8);
        return font;
    }

    QRawFont m_font;
    QByteArray m_family;
    int m_weight;
    std::map<char32_t, unsigned> m_characters;
    std::vector<GlyphOutline> m_glyphs;
    GlyphOutline m_box;
    std::map<QByteArray, QByteArray> m_tables;
};

} // namespace

QByteArray subsetFont(const QFont& font, const std::set<char32_t>& characters,
                      const QByteArray& family)
{
    return SubsetWriter(font, characters, family).write();
}

} // namespace ui
