using Predictive.Models;
using Predictive.Models.Values;

namespace Predictive.Registry;

/// <summary>What conversions bring, as files of a version: a document, and what was learned of each part.</summary>
internal static class ConversionValueFiles
{
    public static void Add(Dictionary<string, byte[]> files, ConversionValueDocument document, LeadModel model)
    {
        files.Add(VersionFiles.Value, RegistryJson.Bytes(document));
        if (model.Value is { } value)
        {
            Add(files, VersionFiles.ValueChance, value.Chance);
            Add(files, VersionFiles.ValueAmount, value.Amount);
        }
    }

    /// <summary>Reads it; null where the version has none.</summary>
    /// <exception cref="InvalidDataException">A file is no such part, or one of other features.</exception>
    public static ConversionValueModel? Read(string folder, LeadModel model)
    {
        var path = Path.Combine(folder, VersionFiles.Value);
        if (!File.Exists(path))
            return null;
        var document = RegistryJson.Read<ConversionValueDocument>(path);
        return new ConversionValueModel(
            Read(ValuePart.OfChance(document.Chance.Mean), document.Chance, folder, VersionFiles.ValueChance, model),
            Read(ValuePart.OfAmount(document.Amount.Mean), document.Amount, folder, VersionFiles.ValueAmount, model));
    }

    private static void Add(Dictionary<string, byte[]> files, string name, ValuePart part)
    {
        if (!part.IsLearned)
            return;
        using var stream = new MemoryStream();
        part.Save(stream);
        files.Add(name, stream.ToArray());
    }

    private static ValuePart Read(
        ValuePart flat, ValuePartDocument document, string folder, string name, LeadModel model)
    {
        if (!document.IsLearned)
            return flat;
        using var stream = File.OpenRead(Path.Combine(folder, name));
        return flat.Load(stream, model.Catalogue);
    }
}
