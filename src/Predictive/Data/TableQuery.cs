using Predictive.Tables;

namespace Predictive.Data;

/// <summary>A table that is the answer of a database to a query.</summary>
/// <param name="Connection">
/// Where the database is, as the funnel file says it: one of <see cref="DatabaseAddress.Forms"/>, in which
/// <c>${NAME}</c> stands for a variable of the environment, so that the file holds no secret.
/// </param>
/// <param name="Sql">The query.</param>
/// <param name="Place">Where the funnel file says so.</param>
public sealed record TableQuery(string Connection, string Sql, FunnelPlace Place)
{
    /// <summary>Asks the query.</summary>
    /// <param name="databases">The connections, so that several tables are of one moment.</param>
    /// <param name="folder">Where a file of SQLite is looked up.</param>
    /// <exception cref="BadInputException">
    /// A variable is not set, the database cannot be reached, or it refuses the query.
    /// </exception>
    internal TableReader Open(DatabaseSessions databases, string folder)
    {
        try
        {
            var address = DatabaseAddress.Parse(EnvironmentText.Fill(Connection, Place.Error), folder);
            return databases.Open(address, Sql);
        }
        catch (TableException e)
        {
            throw new BadInputException($"{Place}: {e.Message}", e);
        }
    }
}
