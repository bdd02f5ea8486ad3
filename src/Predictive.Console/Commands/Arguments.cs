using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Commands.Commands;

/// <summary>The arguments and options that several commands share, each with one name and one meaning.</summary>
internal static class Arguments
{
    public static Argument<string> Funnel() => new("DIR")
    {
        Description = "The folder with funnel.yaml, or the file itself.",
        HelpName = "DIR|funnel.yaml",
    };

    public static Option<string?> Data() => new("--data")
    {
        Description = "The folder of the tables, where it is not the funnel file's own.",
        HelpName = "DIR",
    };

    public static Option<string> Models() => new("--models")
    {
        Description = "The registry's folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "models",
    };

    /// <summary>The registry that <see cref="Models"/> names; its folder need not exist yet.</summary>
    /// <exception cref="BadInputException">A file has its name.</exception>
    public static ModelRegistry RegistryAt(string folder) => File.Exists(folder)
        ? throw new BadInputException($"--models is '{folder}', a file; give the registry's folder.")
        : new ModelRegistry(folder);

    public static Option<string> Model() => new("--model")
    {
        Description = "The model, or one of its versions.",
        HelpName = "NAME[@VERSION]",
        Required = true,
    };

    public static Option<string?> NewModel() => new("--model")
    {
        Description = "The model's name; else the funnel's.",
        HelpName = "NAME",
    };

    public static Option<bool> Json() => new("--json")
    {
        Description = "One JSON document on standard output, nothing else.",
    };

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "The only source of chance: the same input and seed give the same bytes.",
        HelpName = "N",
        DefaultValueFactory = _ => 7,
        CustomParser = Whole,
    };

    public static Option<int?> Horizon() => new("--horizon")
    {
        Description = "Within how many days a conversion counts, such as 90d; else the funnel file's.",
        HelpName = "DAYS",
        CustomParser = Days,
    };

    public static Option<double> MqlShare() => new("--mql-share")
    {
        Description = "The share of leads that are MQLs where no scoring rules give a volume.",
        HelpName = "SHARE",
        DefaultValueFactory = _ => 0.2,
        CustomParser = result => Share(result),
    };

    private static ulong Whole(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError($"--seed is '{text}'; allowed are whole numbers from 0, such as 7.");
        return 0;
    }

    private static int? Days(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var number = text.EndsWith('d') ? text[..^1] : text;
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= 1 and <= 3650)
        {
            return days;
        }

        result.AddError($"--horizon is '{text}'; allowed are whole days from 1 to 3650, such as 90d.");
        return null;
    }

    private static double Share(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            && share is > 0 and <= 1)
        {
            return share;
        }

        result.AddError($"--mql-share is '{text}'; allowed is a share above 0 and up to 1, such as 0.2.");
        return 0;
    }
}
