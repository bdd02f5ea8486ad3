using Predictive.Data;
using Predictive.Models;

namespace Predictive.Registry;

/// <summary>
/// A learner with its settings as a file (<c>settings.json</c>), such as
/// <c>{ "learner": "boosting", "settings": { "l2": 10 } }</c>; what is absent is at its default.
/// </summary>
public static class SettingsFile
{
    /// <summary>Reads a file and checks that there are such a learner and such settings.</summary>
    /// <exception cref="BadInputException">There is no such file, or it says what there is not.</exception>
    public static LearnerChoice Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
        {
            throw new BadInputException(
                $"There is no settings file '{path}'; every version has one, such as models/leads/0001/"
                + $"{VersionFiles.Settings}.");
        }

        try
        {
            var choice = RegistryJson.Read<LearnerChoice>(path);
            choice.Check();
            return choice;
        }
        catch (InvalidDataException broken)
        {
            throw new BadInputException(broken.Message, broken);
        }
        catch (BadInputException wrong)
        {
            throw new BadInputException($"{path}: {wrong.Message}", wrong);
        }
    }

    internal static byte[] Write(LearnerChoice choice) => RegistryJson.Bytes(choice);
}
