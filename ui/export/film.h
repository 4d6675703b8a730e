#pragma once

#include "ui/export/export_source.h"
#include "ui/export/pages.h"

#include <QImage>

#include <functional>

namespace ui {

/// The pictures of several moments that belong together: their common area, so that nothing moves
/// but what moves; their legend; their words. Pictures are kept as far as they are not
/// too many, others are made again when they are wanted.
class Sequence
{
public:
    /// `goOn(i)` is asked before each moment; false ends it early, and what there is is worth
    /// nothing.
    Sequence(ExportSource& source, std::vector<ExportMoment> moments, const ExportOptions& options,
             const std::function<bool(std::size_t)>& goOn);

    std::size_t size() const { return m_moments.size(); }
    const std::vector<ExportMoment>& moments() const { return m_moments; }
    const std::vector<Narration>& narrations() const { return m_narrations; }
    const QRectF& area() const { return m_area; }
    const std::shared_ptr<const Theme>& theme() const { return m_theme; }
    std::shared_ptr<const Picture> picture(std::size_t index);
    const SceneMarks& marks(std::size_t index) const { return m_marked[index].marks; }
    /// With the caption of this moment, if there are captions at all.
    SheetWords words(std::size_t index, bool hasCaptions, int mostLines) const;
    /// What all say together, for metadata and transcripts.
    ExportText text() const;
    /// The same of one moment, with what there is to see.
    ExportText text(std::size_t index);

private:
    static constexpr std::size_t kLately = 8;
    static constexpr std::size_t kMostKept = 50'000; ///< Cards, some 50 MiB.

    ExportSource& m_source;
    std::vector<ExportMoment> m_moments;
    std::vector<Narration> m_narrations;
    std::vector<MarkedMoment> m_marked; ///< Of each moment.
    std::vector<std::shared_ptr<const Picture>> m_pictures;
    std::size_t m_kept = 0; ///< Cards in them.
    /// The last ones that differ: loops look the same again and again, and then share a picture.
    std::vector<std::shared_ptr<const Picture>> m_lately;
    std::shared_ptr<const Theme> m_theme;
    QRectF m_area;
    std::set<LegendEntry> m_legend;
    QString m_watermark;
    QString m_name;
    bool m_hasGround; ///< Marks fade the others into it.
};

/// A film of a sequence: each moment stands for a while, and the way to the next is played, cause
/// before effect.
class Film
{
public:
    Film(Sequence& sequence, const ExportOptions& options);

    /// Even, as codecs want it.
    QSize size() const { return m_size; }
    /// What one moment looks like at rest.
    QImage still(std::size_t index);
    /// A share of the way from one moment to the next.
    QImage between(std::size_t index, qreal t);
    /// Calls `show` with each frame and its milliseconds, until that is false.
    void play(
        const std::function<bool(const QImage& frame, int milliseconds, std::size_t moment)>& show);
    /// How long a moment stands.
    int restMs(std::size_t index) const;

private:
    Sheet sheet(const std::shared_ptr<const Picture>& picture, std::size_t index) const;
    QImage frame(const std::shared_ptr<const Picture>& picture, std::size_t index) const;

    Sequence& m_sequence;
    ExportOptions m_options;
    QSize m_size;
    qreal m_wordScale;
    qreal m_wordsRoom = 0;
    std::vector<SheetWords> m_words;
};

/// Pages of one size for all moments of a sequence, as a PDF has them: as large as their pictures,
/// or paper.
class Slides
{
public:
    Slides(Sequence& sequence, const ExportOptions& options);
    const QSizeF& size() const { return m_size; }
    Page page(std::size_t index);

private:
    Sequence& m_sequence;
    bool m_hasCaptions;
    QSizeF m_size;
    qreal m_wordScale = 1;
    qreal m_wordsRoom = 0;
};

} // namespace ui
