using Predictive.Data;
using Predictive.Tables;

namespace Predictive.Registry;

/// <summary>
/// The file in a model's folder that says which version is in charge, and how that came to be; a model without it is
/// in the charge of its newest version.
/// </summary>
internal static class ChampionFile
{
    public const string Name = "champion.json";

    /// <summary>The changes, the newest first; none where no champion was ever named.</summary>
    /// <exception cref="BadInputException">The file cannot be read, or holds no change.</exception>
    public static IReadOnlyList<ChampionChange> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            var changes = RegistryJson.Read<Document>(path).Changes;
            return changes is { Count: > 0 } && changes.All(change => change is not null)
                ? changes
                : throw new InvalidDataException($"{path} holds no change.");
        }
        catch (InvalidDataException fault)
        {
            throw new BadInputException(
                $"{fault.Message} Restore it, or remove it to put the newest version in charge.", fault);
        }
    }

    /// <summary>Replaces the file whole, or leaves it as it is.</summary>
    public static void Write(string path, IReadOnlyList<ChampionChange> changes) =>
        AtomicFile.WriteBytes(path, stream => stream.Write(RegistryJson.Bytes(new Document(changes))));

    private sealed record Document(IReadOnlyList<ChampionChange> Changes);
}
