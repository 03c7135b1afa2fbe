using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Api;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Api;

/// <summary>
/// Creates the input of an operation from a hashtable or custom object. Error messages contain the names of members and types, but never
/// the values of members, because a value might be a password.
/// </summary>
internal static class ApiInput
{
    /// <summary>
    /// Returns the input members that the user specified. The command uses the returned hashtable as the target object of error records,
    /// because the string representation of a hashtable, unlike that of a custom object, doesn't contain the values of the members.
    /// </summary>
    public static Hashtable Table(object? given)
    {
        var table = new Hashtable(StringComparer.OrdinalIgnoreCase);
        switch (ApiValue.Bare(given))
        {
            case null:
                break;
            case IDictionary members:
                foreach (DictionaryEntry member in members)
                    table[$"{member.Key}"] = member.Value;
                break;
            case PSObject custom:
                foreach (var property in custom.Properties)
                    table[property.Name] = property.Value;
                break;
            case var other:
                throw Rejected(CommandMessages.InvalidInput(other.GetType().Name));
        }

        return table;
    }

    /// <summary>Returns the input as JSON.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="table">The members. The names of the members aren't case-sensitive.</param>
    /// <param name="isRecord">
    /// Indicates whether the members come from an object, such as a CSV row, that can also contain a Region and a profile.
    /// </param>
    /// <param name="check">Indicates whether unknown or missing members cause an error.</param>
    public static JsonObject Create(ApiOperation operation, Hashtable table, bool isRecord, bool check)
    {
        var input = new JsonObject();
        foreach (DictionaryEntry given in table)
        {
            var name = (string)given.Key;
            var member = operation.Members?.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
            if (member is null && isRecord && IsScopeColumn(name))
                continue;
            if (member is null && check)
                throw Rejected(
                    CommandMessages.UnknownMember(operation.Name, name, [.. (operation.Members ?? []).Select(known => known.Name)]));
            if (Node(operation, member, name, given.Value) is { } node)
                input[member?.Name ?? name] = node;
        }

        var missing = operation.Members?.Where(member => member.IsRequired && !input.ContainsKey(member.Name))
            .Select(member => member.Name).ToList();
        return check && missing is { Count: > 0 }
            ? throw Rejected(CommandMessages.MissingMembers(operation.Name, missing))
            : input;
    }

    private static bool IsScopeColumn(string name) =>
        string.Equals(name, nameof(AwsResource.Region), StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, nameof(AwsResource.ProfileName), StringComparison.OrdinalIgnoreCase);


    private static JsonNode? Node(ApiOperation operation, ApiMember? member, string name, object? value)
    {
        try
        {
            return member is null ? ApiValue.Node(value) : ApiValue.Node(value, member);
        }
        catch (ArgumentException problem)
        {
            throw Rejected(CommandMessages.InvalidMember(member?.Name ?? name, operation.Name, problem.Message, member?.Accepted));
        }
    }

    private static AwsServiceException Rejected(string message) => new(new ServiceError(ErrorIds.InvalidArgument, message));
}
