namespace Predictive.MLNet;

/// <summary>The learners of ML.NET, as far as this build holds them (<c>-p:MLNet=true</c>).</summary>
public static partial class MLNetLearners
{
    /// <summary>
    /// Puts them where learners are found by name. Does nothing in a build without them, nor when called again.
    /// </summary>
    public static void BuildIn()
    {
        BuildInFastTree();
        BuildInAutoML();
    }

    static partial void BuildInFastTree();

    static partial void BuildInAutoML();
}
