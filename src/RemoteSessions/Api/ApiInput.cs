using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Api;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Api;

/// <summary>
/// Makes the input of an operation of a hashtable or custom object. Problems are named by member and type, never by value: an
/// input may hold a password.
/// </summary>
internal static class ApiInput
{
    /// <summary>The members of what a user gave, for the target of an error too: a hashtable shows none of its values there.</summary>
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
                throw Rejected($"-Parameter takes hashtables and custom objects; this is a {other.GetType().Name}.");
        }

        return table;
    }

    /// <summary>The input as JSON.</summary>
    /// <param name="operation">What it is for.</param>
    /// <param name="table">The members, in any casing.</param>
    /// <param name="isRecord">Whether they are an object's, such as a row's of a CSV file: it may say where it is from.</param>
    /// <param name="check">Whether the members are to be those that the operation has.</param>
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
                throw Rejected($"{operation.Name} has no member '{name}'; accepted {Listed(operation)}.");
            if (Node(operation, member, name, given.Value) is { } node)
                input[member?.Name ?? name] = node;
        }

        var missing = operation.Members?.Where(member => member.IsRequired && !input.ContainsKey(member.Name))
            .Select(member => member.Name).ToList();
        return check && missing is { Count: > 0 }
            ? throw Rejected($"{operation.Name} needs {string.Join(", ", missing)} in -Parameter.")
            : input;
    }

    private static bool IsScopeColumn(string name) =>
        string.Equals(name, nameof(AwsResource.Region), StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, nameof(AwsResource.ProfileName), StringComparison.OrdinalIgnoreCase);

    private static string Listed(ApiOperation operation) => operation.Members is { Count: > 0 } members
        ? (members.Count == 1 ? "is " : "are ") + string.Join(", ", members.Select(member => member.Name))
        : "is none";

    private static JsonNode? Node(ApiOperation operation, ApiMember? member, string name, object? value)
    {
        try
        {
            return member is null ? ApiValue.Node(value) : ApiValue.Node(value, member);
        }
        catch (ArgumentException problem)
        {
            var accepted = member is null ? "" : $"; accepted is {member.Accepted}";
            throw Rejected($"The member '{member?.Name ?? name}' of {operation.Name} is not accepted: {problem.Message}{accepted}.");
        }
    }

    private static AwsServiceException Rejected(string message) => new(new ServiceError(ErrorIds.InvalidArgument, message));
}
