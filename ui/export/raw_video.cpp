#include "ui/export/raw_video.h"

#include <QtEndian>

#include <array>

namespace ui {

namespace {

// Identifiers of elements, with their marker bits.
constexpr quint32 kEbml = 0x1A45DFA3;
constexpr quint32 kDocType = 0x4282;
constexpr quint32 kDocTypeVersion = 0x4287;
constexpr quint32 kDocTypeReadVersion = 0x4285;
constexpr quint32 kSegment = 0x18538067;
constexpr quint32 kSegmentInfo = 0x1549A966;
constexpr quint32 kTimestampScale = 0x2AD7B1;
constexpr quint32 kTracks = 0x1654AE6B;
constexpr quint32 kTrackEntry = 0xAE;
constexpr quint32 kTrackNumber = 0xD7;
constexpr quint32 kTrackUid = 0x73C5;
constexpr quint32 kTrackType = 0x83;
constexpr quint32 kCodecId = 0x86;
constexpr quint32 kVideo = 0xE0;
constexpr quint32 kPixelWidth = 0xB0;
constexpr quint32 kPixelHeight = 0xBA;
constexpr quint32 kColourSpace = 0x2EB524;
constexpr quint32 kCluster = 0x1F43B675;
constexpr quint32 kTimestamp = 0xE7;
constexpr quint32 kSimpleBlock = 0xA3;

constexpr quint64 kNanosecondsPerUnit = 1'000'000;

QByteArray bigEndian(quint64 value, qsizetype bytes)
{
    std::array<char, 8> all{};
    qToBigEndian(value, all.data());
    return {all.data() + 8 - bytes, bytes};
}

QByteArray ebmlId(quint32 id)
{
    return bigEndian(id, id > 0xFFFFFF ? 4 : id > 0xFFFF ? 3 : id > 0xFF ? 2 : 1);
}

/// An element begins with its identifier and its length, which takes eight bytes here.
QByteArray ebmlStart(quint32 id, qsizetype length)
{
    return ebmlId(id) + bigEndian((quint64{1} << 56U) | static_cast<quint64>(length), 8);
}

QByteArray ebmlElement(quint32 id, const QByteArray& data)
{
    return ebmlStart(id, data.size()) + data;
}

QByteArray ebmlNumber(quint32 id, quint64 value)
{
    return ebmlElement(id, bigEndian(value, 8));
}

/// What a pixel of an image looks like in memory.
QByteArray pixelOrder()
{
    return Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? QByteArrayLiteral("BGRA") : QByteArrayLiteral("ARGB");
}

} // namespace

QByteArray rawVideoHeader(const QSize& size)
{
    const QByteArray video = ebmlNumber(kPixelWidth, static_cast<quint64>(size.width()))
                             + ebmlNumber(kPixelHeight, static_cast<quint64>(size.height()))
                             + ebmlElement(kColourSpace, pixelOrder());
    const QByteArray track = ebmlNumber(kTrackNumber, 1) + ebmlNumber(kTrackUid, 1)
                             + ebmlNumber(kTrackType, 1) + ebmlElement(kCodecId, "V_UNCOMPRESSED")
                             + ebmlElement(kVideo, video);
    return ebmlElement(kEbml, ebmlElement(kDocType, "matroska") + ebmlNumber(kDocTypeVersion, 2)
                                  + ebmlNumber(kDocTypeReadVersion, 2))
           + ebmlId(kSegment) + bigEndian(0x01FFFFFFFFFFFFFF, 8) // Its length is not known.
           + ebmlElement(kSegmentInfo, ebmlNumber(kTimestampScale, kNanosecondsPerUnit))
           + ebmlElement(kTracks, ebmlElement(kTrackEntry, track));
}

QByteArray rawVideoFrame(const QImage& frame, qint64 milliseconds)
{
    // Track 1, at the time of its cluster, a key frame.
    const QByteArray block("\x81\0\0\x80", 4);
    const qsizetype pixels = frame.sizeInBytes();
    const QByteArray time = ebmlNumber(kTimestamp, static_cast<quint64>(milliseconds));
    const QByteArray start = ebmlStart(kSimpleBlock, block.size() + pixels) + block;
    QByteArray bytes = ebmlStart(kCluster, time.size() + start.size() + pixels) + time + start;
    bytes.append(reinterpret_cast<const char*>(frame.constBits()), pixels);
    return bytes;
}

} // namespace ui
