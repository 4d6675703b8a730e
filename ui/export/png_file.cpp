#include "ui/export/png_file.h"

#include <QtEndian>

#include <array>

namespace ui {

namespace {

constexpr int kStillEffort = 2;

/// Source: PNG (third edition), annex D.
quint32 pngCheck(const QByteArray& bytes)
{
    static const auto s_table = [] {
        std::array<quint32, 256> table{};
        for (quint32 n = 0; n < 256; ++n) {
            quint32 c = n;
            for (int k = 0; k < 8; ++k)
                c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1U) : c >> 1U;
            table[n] = c;
        }
        return table;
    }();
    quint32 c = 0xFFFFFFFFU;
    for (const char byte : bytes)
        c = s_table[(c ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (c >> 8U);
    return ~c;
}

/// Rows of red, green, blue and perhaps alpha, each behind the number of its filter: none.
QByteArray rowsOf(const QImage& image, bool hasAlpha)
{
    const int bytesPerPixel = hasAlpha ? 4 : 3;
    const qsizetype width = qsizetype{image.width()} * bytesPerPixel + 1;
    QByteArray rows(width * image.height(), Qt::Uninitialized);
    for (int y = 0; y < image.height(); ++y) {
        char* out = rows.data() + y * width;
        *out++ = 0;
        const auto* in = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            *out++ = static_cast<char>(qRed(in[x]));
            *out++ = static_cast<char>(qGreen(in[x]));
            *out++ = static_cast<char>(qBlue(in[x]));
            if (hasAlpha)
                *out++ = static_cast<char>(qAlpha(in[x]));
        }
    }
    return rows;
}

QByteArray pngText(const QByteArray& key, const QString& text)
{
    return text.isEmpty() ? QByteArray()
                          : pngChunk("iTXt", key + QByteArray(5, '\0') + text.toUtf8());
}

} // namespace

QByteArray pngNumber(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray pngSignature()
{
    return QByteArrayLiteral("\x89PNG\r\n\x1a\n");
}

QByteArray pngChunk(const QByteArray& type, const QByteArray& data)
{
    const QByteArray body = type + data;
    return pngNumber(static_cast<quint32>(data.size())) + body + pngNumber(pngCheck(body));
}

QByteArray pngPacked(const QByteArray& rows, int effort)
{
    return qCompress(rows, effort).mid(4); // Without the length that Qt puts before the stream.
}

QByteArray pngTexts(const ExportText& text)
{
    return pngText("Title", text.title) + pngText("Description", text.description);
}

QByteArray toPng(const QImage& image, const ExportOptions& options, const ExportText& text)
{
    const bool hasAlpha = image.hasAlphaChannel();
    const QImage plain =
        image.convertToFormat(hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    QByteArray bytes =
        pngSignature()
        + pngChunk("IHDR", pngNumber(static_cast<quint32>(image.width()))
                               + pngNumber(static_cast<quint32>(image.height()))
                               + QByteArray("\x08", 1) + QByteArray(1, hasAlpha ? '\x06' : '\x02')
                               + QByteArray(3, '\0'));
    if (options.widthMm) {
        const QByteArray perMetre =
            pngNumber(static_cast<quint32>(qRound(options.dotsPerInch / 0.0254)));
        bytes += pngChunk("pHYs", perMetre + perMetre + QByteArray("\x01", 1));
    }
    bytes += pngTexts(text);
    bytes += pngChunk("IDAT", pngPacked(rowsOf(plain, hasAlpha), kStillEffort));
    return bytes + pngChunk("IEND", {});
}

} // namespace ui
