-- The number is kept for a step of another branch.
SELECT 1;
