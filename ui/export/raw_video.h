#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace ui {

/// Frames as they are, each with its own time: a Matroska stream, for a program that reads one from
/// a pipe. A frame that stands for seconds goes through the pipe once.
///
/// Source: RFC 8794 (EBML), RFC 9559 (Matroska), sections 5 and 10.
QByteArray rawVideoHeader(const QSize& size);
/// `frame` is RGB32 and as large as the header says; it follows those of earlier times.
QByteArray rawVideoFrame(const QImage& frame, qint64 milliseconds);

} // namespace ui
