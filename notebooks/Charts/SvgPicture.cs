using System.Net;
using System.Security.Cryptography;
using System.Text;
using OxyPlot;

namespace Predictive.Charts;

/// <summary>A chart as one SVG element, the same on every machine.</summary>
internal static class SvgPicture
{
    private const double Width = 760;

    public static string Of(PlotModel chart, double height)
    {
        using var stream = new MemoryStream();
        var text = new RoomyText(Width, height);
        new SvgExporter { Width = Width, Height = height, TextMeasurer = text }.Export(chart, stream);
        var written = Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n");
        return Titled(OnItsOwn(written[written.IndexOf("<svg", StringComparison.Ordinal)..].Trim()), chart.Title);
    }

    /// <summary>Gives its parts names of their own, since several pictures may stand on one page.</summary>
    private static string OnItsOwn(string svg)
    {
        var key = "p" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)))[..8];
        return svg.Replace("\"clipPath", $"\"{key}-", StringComparison.Ordinal)
            .Replace("(#clipPath", $"(#{key}-", StringComparison.Ordinal);
    }

    /// <summary>Says what is seen to those who cannot see it.</summary>
    private static string Titled(string svg, string title) => svg.Insert(
        svg.IndexOf('>', StringComparison.Ordinal) + 1, $"\n  <title>{WebUtility.HtmlEncode(title)}</title>");

    /// <summary>Measures text wider than Arial has it, since not every reader has Arial.</summary>
    private sealed class RoomyText(double width, double height)
        : PdfRenderContext(width, height, OxyColors.White)
    {
        private const double Widening = 1.35;

        public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight)
        {
            var size = base.MeasureText(text, fontFamily, fontSize, fontWeight);
            return new OxySize(size.Width * Widening, size.Height);
        }
    }
}
