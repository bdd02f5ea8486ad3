using System.Security.Cryptography;
using System.Text;

namespace Predictive.Registry;

/// <summary>Shows that a version's files are those that were registered.</summary>
internal static class Checksums
{
    public static byte[] Of(IReadOnlyDictionary<string, byte[]> files)
    {
        var lines = files.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}\n");
        return Encoding.ASCII.GetBytes(string.Concat(lines));
    }

    /// <exception cref="InvalidDataException">A file is missing or is not what was registered.</exception>
    public static void Verify(string folder)
    {
        var path = Path.Combine(folder, VersionFiles.Checksums);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{folder} has no {VersionFiles.Checksums}: it is not a whole version.");
        }

        var vouchedFor = new HashSet<string>();
        foreach (var line in File.ReadAllLines(path))
        {
            var parts = line.Split("  ", 2);
            if (parts.Length != 2 || parts[1] != Path.GetFileName(parts[1]))
            {
                throw new InvalidDataException($"{path} has a line that is not 'sha256  file': '{line}'.");
            }

            var file = Path.Combine(folder, parts[1]);
            if (!File.Exists(file))
            {
                throw new InvalidDataException($"{file} is missing.");
            }

            using var stream = File.OpenRead(file);
            if (Convert.ToHexStringLower(SHA256.HashData(stream)) != parts[0])
            {
                throw new InvalidDataException(
                    $"{file} is not the file that was registered (its checksum differs). Restore it or train again.");
            }

            vouchedFor.Add(parts[1]);
        }

        if (VersionFiles.Registered.FirstOrDefault(name => !vouchedFor.Contains(name)
            && File.Exists(Path.Combine(folder, name))) is { } unknown)
        {
            throw new InvalidDataException($"{path} does not vouch for {unknown}. Restore both or train again.");
        }
    }
}
