#pragma once

#include "model/core/result.h"
#include "ui/export/film_colors.h"
#include "ui/export/svg_document.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <atomic>
#include <memory>

namespace ui {

/// Takes the frames of a film one by one, all of one size and without alpha (RGB32), and makes a
/// file of them.
///
/// Errors:  the file cannot be written, or a program that is needed fails; the message names what
///          would mend it. What was written until then is worth nothing.
class FilmWriter
{
public:
    virtual ~FilmWriter() = default;

    virtual model::Result<void> add(const QImage& frame, int milliseconds) = 0;
    virtual model::Result<void> finish() = 0;

protected:
    FilmWriter() = default;
    FilmWriter(const FilmWriter&) = delete;
    FilmWriter& operator=(const FilmWriter&) = delete;
};

/// GIF with one palette and only what changes; repeats for ever. Source: GIF89a specification.
std::unique_ptr<FilmWriter> makeGifWriter(const QString& path, const QSize& size, FilmColors colors,
                                          const ExportText& text);

/// The same as animated PNG. Source: APNG specification (Mozilla), PNG third edition.
std::unique_ptr<FilmWriter> makeApngWriter(const QString& path, const QSize& size,
                                           FilmColors colors, const ExportText& text);

/// Lossless WebP.
std::unique_ptr<FilmWriter> makeWebpWriter(const QString& path, const QSize& size,
                                           const ExportText& text);

/// MP4 (H.264) or WebM (VP9) by the program ffmpeg, with so many frames a second.
std::unique_ptr<FilmWriter> makeVideoWriter(const QString& path, const QSize& size, ExportForm form,
                                            int framesPerSecond, const ExportText& text,
                                            const std::atomic<bool>& isCancelled);

/// Where ffmpeg is; empty: it is not installed.
QString videoProgram();

} // namespace ui
