using System.IO.Compression;
using Predictive.Learning.Saving;

namespace Predictive.MLNet.Pipelines;

/// <summary>A model as a text that can stand in a transform of ML.NET: the model file, packed, in letters.</summary>
internal static class ModelText
{
    private const string NoLearner = "pipeline";

    /// <summary>Writes a model.</summary>
    public static string Of(LearnedModel model)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            ModelFile.Save(gzip, NoLearner, model);
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The text is no model.</exception>
    public static LearnedModel Read(ReadOnlySpan<char> text)
    {
        try
        {
            using var packed = new MemoryStream(Convert.FromBase64String(text.ToString()));
            using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            return ModelFile.Load(gzip).Model;
        }
        catch (FormatException broken)
        {
            throw new InvalidDataException("The pipeline holds no model of ours; save it again.", broken);
        }
    }
}
