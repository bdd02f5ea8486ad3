using Predictive.Tests.Architecture;

namespace Predictive.Tests.Builders;

/// <summary>The YAML examples of a guide, each with the heading above it.</summary>
internal static class GuideExamples
{
    public static IEnumerable<(string Heading, string Yaml)> In(params string[] path)
    {
        var (heading, yaml) = ("", (List<string>?)null);
        foreach (var line in File.ReadLines(Path.Combine([House.Root, "src", "Predictive", .. path])))
        {
            heading = line.StartsWith('#') && yaml is null ? line.TrimStart('#', ' ') : heading;
            if (line == "```yaml")
                yaml = [];
            else if (line == "```" && yaml is not null)
            {
                yield return (heading, string.Join('\n', yaml));
                yaml = null;
            }
            else
            {
                yaml?.Add(line);
            }
        }
    }
}
